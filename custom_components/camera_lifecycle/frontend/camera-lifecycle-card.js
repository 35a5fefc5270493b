/**
* @license
* Copyright 2019 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var e=globalThis,t=e.ShadowRoot&&(e.ShadyCSS===void 0||e.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,n=Symbol(),r=/* @__PURE__ */ new WeakMap,i=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==n)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,n=this.t;if(t&&e===void 0){let t=n!==void 0&&n.length===1;t&&(e=r.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),t&&r.set(n,e))}return e}toString(){return this.cssText}},a=e=>new i(typeof e==`string`?e:e+``,void 0,n),o=(e,...t)=>new i(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,n),s=(n,r)=>{if(t)n.adoptedStyleSheets=r.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let t of r){let r=document.createElement(`style`),i=e.litNonce;i!==void 0&&r.setAttribute(`nonce`,i),r.textContent=t.cssText,n.appendChild(r)}},c=t?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return a(t)})(e):e,{is:l,defineProperty:u,getOwnPropertyDescriptor:d,getOwnPropertyNames:f,getOwnPropertySymbols:p,getPrototypeOf:m}=Object,h=globalThis,ee=h.trustedTypes,te=ee?ee.emptyScript:``,ne=h.reactiveElementPolyfillSupport,g=(e,t)=>e,re={toAttribute(e,t){
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
switch(t){case Boolean:e=e?te:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},ie=(e,t)=>!l(e,t),ae={attribute:!0,type:String,converter:re,reflect:!1,useDefault:!1,hasChanged:ie};Symbol.metadata??=Symbol(`metadata`),h.litPropertyMetadata??=/* @__PURE__ */ new WeakMap;var _=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ae){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&u(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=d(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ae}static _$Ei(){if(this.hasOwnProperty(g(`elementProperties`)))return;let e=m(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(g(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(g(`properties`))){let e=this.properties,t=[...f(e),...p(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=/* @__PURE__ */ new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(c(e))}else e!==void 0&&t.push(c(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=/* @__PURE__ */ new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=/* @__PURE__ */ new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=/* @__PURE__ */ new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?re:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?re:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??ie)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=/* @__PURE__ */ new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=/* @__PURE__ */ new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=/* @__PURE__ */ new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};_.elementStyles=[],_.shadowRootOptions={mode:`open`},_[g(`elementProperties`)]=/* @__PURE__ */ new Map,_[g(`finalized`)]=/* @__PURE__ */ new Map,ne?.({ReactiveElement:_}),(h.reactiveElementVersions??=[]).push(`2.1.2`);
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var oe=globalThis,se=e=>e,v=oe.trustedTypes,ce=v?v.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,le=`$lit$`,y=`lit$${Math.random().toFixed(9).slice(2)}$`,ue=`?`+y,de=`<${ue}>`,b=document,x=()=>b.createComment(``),S=e=>e===null||typeof e!=`object`&&typeof e!=`function`,fe=Array.isArray,pe=e=>fe(e)||typeof e?.[Symbol.iterator]==`function`,me=`[ 	
\f\r]`,C=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,he=/-->/g,ge=/>/g,w=RegExp(`>|${me}(?:([^\\s"'>=/]+)(${me}*=${me}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),_e=/'/g,ve=/"/g,ye=/^(?:script|style|textarea|title)$/i,T=(e=>(t,...n)=>({_$litType$:e,strings:t,values:n}))(1),E=Symbol.for(`lit-noChange`),D=Symbol.for(`lit-nothing`),be=/* @__PURE__ */ new WeakMap,O=b.createTreeWalker(b,129);function xe(e,t){if(!fe(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return ce===void 0?t:ce.createHTML(t)}var Se=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=C;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===C?c[1]===`!--`?o=he:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=w):(ye.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=w):o=ge:o===w?c[0]===`>`?(o=i??C,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?w:c[3]===`"`?ve:_e):o===ve||o===_e?o=w:o===he||o===ge?o=C:(o=w,i=void 0);let d=o===w&&e[t+1].startsWith(`/>`)?` `:``;a+=o===C?n+de:l>=0?(r.push(s),n.slice(0,l)+le+n.slice(l)+y+d):n+y+(l===-2?t:d)}return[xe(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Ce=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Se(t,n);if(this.el=e.createElement(l,r),O.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=O.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(le)){let t=u[o++],n=i.getAttribute(e).split(y),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Te:r[1]===`?`?Ee:r[1]===`@`?De:j}),i.removeAttribute(e)}else e.startsWith(y)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(ye.test(i.tagName)){let e=i.textContent.split(y),t=e.length-1;if(t>0){i.textContent=v?v.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],x()),O.nextNode(),c.push({type:2,index:++a});i.append(e[t],x())}}}else if(i.nodeType===8){if(i.data===ue)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(y,e+1))!==-1;)c.push({type:7,index:a}),e+=y.length-1}}a++}}static createElement(e,t){let n=b.createElement(`template`);return n.innerHTML=e,n}};function k(e,t,n=e,r){if(t===E)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=S(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=k(e,i._$AS(e,t.values),i,r)),t}var we=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??b).importNode(t,!0);O.currentNode=r;let i=O.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new A(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Oe(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=O.nextNode(),a++)}return O.currentNode=b,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},A=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=D,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=k(this,e,t),S(e)?e===D||e==null||e===``?(this._$AH!==D&&this._$AR(),this._$AH=D):e!==this._$AH&&e!==E&&this._(e):e._$litType$===void 0?e.nodeType===void 0?pe(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==D&&S(this._$AH)?this._$AA.nextSibling.data=e:this.T(b.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Ce.createElement(xe(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new we(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=be.get(e.strings);return t===void 0&&be.set(e.strings,t=new Ce(e)),t}k(t){fe(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(x()),this.O(x()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=se(e).nextSibling;se(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},j=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=D,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(/* @__PURE__ */ new String),this.strings=n):this._$AH=D}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=k(this,e,t,0),a=!S(e)||e!==this._$AH&&e!==E,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=k(this,r[n+o],t,o),s===E&&(s=this._$AH[o]),a||=!S(s)||s!==this._$AH[o],s===D?e=D:e!==D&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===D?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Te=class extends j{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===D?void 0:e}},Ee=class extends j{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==D)}},De=class extends j{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=k(this,e,t,0)??D)===E)return;let n=this._$AH,r=e===D&&n!==D||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==D&&(n===D||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Oe=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){k(this,e)}},ke={M:le,P:y,A:ue,C:1,L:Se,R:we,D:pe,V:k,I:A,H:j,N:Ee,U:De,B:Te,F:Oe},Ae=oe.litHtmlPolyfillSupport;Ae?.(Ce,A),(oe.litHtmlVersions??=[]).push(`3.3.3`);var je=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new A(t.insertBefore(x(),e),e,void 0,n??{})}return i._$AI(e),i},Me=globalThis,M=class extends _{constructor(){
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=je(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return E}};M._$litElement$=!0,M.finalized=!0,Me.litElementHydrateSupport?.({LitElement:M});var Ne=Me.litElementPolyfillSupport;Ne?.({LitElement:M}),(Me.litElementVersions??=[]).push(`4.2.2`);function Pe(e,t){switch(t.type){case`not_ready`:return null;case`all`:{let{is_admin:e,overview:n,cameras:r}=t;return{is_admin:e,overview:n,cameras:new Map(r.map(e=>[e.id,e]))}}case`changed`:{if(!e)return null;let n=new Map(e.cameras);for(let e of t.gone)n.delete(e);for(let e of t.cameras)n.set(e.id,e);return{...e,overview:t.overview,cameras:n}}}}var Fe=500,Ie=3e4,Le=6e4,Re=class{constructor(e,t,n){this.connection=e,this.wanted=t,this.changed=n,this.state={kind:`starting`},this.unsubscribe=null,this.timer=null,this.silence=null,this.pause=Fe,this.turn=0,this.begin=()=>{this.pause=Fe,this.subscribe()},this.lost=()=>{this.turn+=1,this.unsubscribe=null,this.wait(null),this.show({kind:`starting`})}}start(){this.connection.addEventListener(`ready`,this.begin),this.connection.addEventListener(`disconnected`,this.lost),this.begin()}stop(){this.connection.removeEventListener(`ready`,this.begin),this.connection.removeEventListener(`disconnected`,this.lost),this.turn+=1,this.wait(null),this.listenForSilence(!1),this.unsubscribe?.().catch(()=>void 0),this.unsubscribe=null}async subscribe(){this.turn+=1;let e=this.turn;this.wait(null);let t=null;try{let n=await this.connection.subscribeMessage(n=>{e===this.turn&&(t=Pe(t,n),this.show(t?{kind:`known`,known:t}:{kind:`starting`}))},{type:`camera_lifecycle/subscribe`,...this.wanted},{resubscribe:!1});e===this.turn?this.unsubscribe=n:n().catch(()=>void 0)}catch{if(e!==this.turn)return;this.show({kind:`starting`}),this.wait(this.pause),this.pause=Math.min(this.pause*2,Ie)}}wait(e){this.timer!==null&&clearTimeout(this.timer),this.timer=e===null?null:setTimeout(()=>void this.subscribe(),e)}listenForSilence(e){e&&this.silence===null?this.silence=setTimeout(()=>{this.put({kind:`starting`,isSilent:!0})},Le):!e&&this.silence!==null&&(clearTimeout(this.silence),this.silence=null)}show(e){let t=e.kind===`starting`;this.listenForSilence(t);let{state:n}=this;t&&n.kind===`starting`&&n.isSilent||this.put(e)}put(e){this.state=e,this.changed(e)}},ze=5e3,Be=/* @__PURE__ */ new WeakMap;function Ve(e,t,n){let r=[...new Set(t.areas)].sort(),i={language:t.language,...r.length?{areas:r}:{}},a=JSON.stringify(i),o=Be.get(e)??/* @__PURE__ */ new Map;Be.set(e,o);let s=o.get(a)??He(e,i);o.set(a,s),s.end!==null&&clearTimeout(s.end),s.end=null;let c=e=>{n(e)};return s.listeners.add(c),c(s.feed.state),()=>{s.listeners.delete(c)&&!s.listeners.size&&(s.end=setTimeout(()=>{o.delete(a),s.feed.stop()},ze))}}function He(e,t){let n=/* @__PURE__ */ new Set,r=new Re(e,t,e=>{for(let t of[...n])t(e)});return r.start(),{feed:r,listeners:n,end:null}}function Ue(e){history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}}))}var We=[`entities`,`devices`,`areas`],Ge=[`at_risk`,`support_status`,`assessment`];function Ke(e){let t=/* @__PURE__ */ new Set;for(let n of Object.values(e.entities)){if(n.platform!==`camera_lifecycle`||!Ge.includes(n.translation_key??``))continue;let r=e.devices[n.device_id??``]?.area_id;r&&(e.user?.is_admin||n.entity_id in e.states)&&t.add(r)}return[...t].flatMap(t=>e.areas[t]??[]).sort((t,n)=>t.name.localeCompare(n.name,e.language))}var qe={en:/* @__PURE__ */ JSON.parse(`{"card_name":"Camera Lifecycle","card_description":"Shows which cameras need attention, why, and what to do next.","starting":"Camera Lifecycle is starting …","all_cameras_one":"{count} camera","all_cameras_other":"All {count} cameras","before_you_buy":"Check before you buy","cameras":"Cameras","close":"Close","coming_dates":"Coming dates","config_list":"“{option}” must be a list.","config_one_of":"Possible values of “{option}”: {values}.","fewer":"Show fewer","filter":"Filter by group","found_one":"{count} camera found","found_other":"{count} cameras found","more_one":"Show {count} more","more_other":"Show {count} more","next_date":"Next date: {date}","no_answer":"Camera Lifecycle isn't answering. It may still be starting, or it isn't set up.","no_area":"No area","no_cameras_here":"No cameras here at the moment.","no_dates":"No coming dates are known.","no_match":"No camera matches.","nothing_to_help":"There's nothing to add at the moment.","overview":"Back to overview","search":"Search cameras","sort":"Sort by","sort_area":"Area","sort_name":"Name","sort_urgency":"Urgency","step_allow_asking":"Allow asking","step_ask":"Ask the camera","step_name_model":"Name the model","step_set_country":"Set the country","step_set_date":"Set a date","step_tell_hardware":"Enter the version","step_update":"How to update","dialog_back":"Back","dialog_loading":"Loading …","dialog_retry":"Try again","dialog_gone":"Camera Lifecycle no longer knows this camera. It may have been removed, or is no longer shown to you.","dialog_out_of_date":"Camera Lifecycle can't be reached right now. What you see may be out of date.","dialog_lost":"There was no answer, so whether this was done isn't known. Check the connection, and look again.","dialog_failed":"This didn't work. Try again.","dialog_no_right":"You don't have permission to do this.","dialog_not_running":"Camera Lifecycle isn't running. Try again after it has started.","dialog_open_device":"Open the device page","dialog_open_update":"Show the update","dialog_open_integration":"Open the integration page","dialog_what":"What it is","dialog_why":"Why","dialog_checked":"checked {day}","dialog_stays":"What still works","dialog_plan":"Your plan","dialog_no_date":"No date yet","dialog_more":"What else you can do","dialog_ask_who_runs":"To change anything here, ask the person who runs this home.","dialog_sending":"One moment …","dialog_save":"Save","dialog_saved":"Saved.","dialog_change":"Change my entries","dialog_nothing_entered":"Fill in at least one field.","dialog_nothing_changed":"Nothing was changed.","dialog_remind":"Remind me later","dialog_remind_note":"In {days} days","dialog_remind_intro":"Hides issues for some time. Whether the camera is at risk doesn't change.","dialog_which":"Which issue?","dialog_choose_issue":"Choose at least one issue.","dialog_when":"When?","dialog_in_days_one":"In {count} day","dialog_in_days_other":"In {count} days","dialog_reminded":"Saved. You are reminded on {day}.","dialog_replace":"Plan the replacement","dialog_replace_by":"Replace by","dialog_replace_short":"Reminders pause until the date that you set","dialog_replace_intro":"The issues of this camera are hidden through this date, except known exploited vulnerabilities.","dialog_replace_saved":"Saved. The replacement is planned by {day}.","dialog_clear_date":"Clear the date","dialog_date_cleared":"Saved. No replacement is planned anymore.","dialog_purchase":"Purchase and warranty","dialog_purchase_note":"Dates, and a note for yourself","dialog_purchased":"Purchase date","dialog_warranty_until":"Warranty until","dialog_warranty_until_hint":"The last day of the warranty.","dialog_note":"Note","dialog_note_hint":"For example, the retailer or the invoice number.","dialog_accept":"Accept this risk","dialog_accept_note":"Until something about it changes","dialog_accept_intro":"You know of this risk and live with it. You are asked once more before anything changes.","dialog_reason":"Reason","dialog_reason_hint":"Optional. For your own records.","dialog_reason_needed":"Required, because attackers are known to use this flaw. For your own records.","dialog_accept_means":"The camera no longer counts as at risk because of this. It stays visible as accepted.","dialog_accept_until":"This lapses on {day}, or earlier if the facts change.","dialog_accept_lapses":"This lapses when the facts change.","dialog_accepted":"Saved. This risk is accepted.","dialog_isolate":"Note that it is isolated","dialog_isolate_note":"If nobody can reach it from outside","dialog_isolate_intro":"Issues about support and supply are hidden for this camera, also those that appear later. All other issues stay open, and whether it is at risk doesn't change.","dialog_isolated_by":"Isolated by","dialog_isolated_since":"Isolated since","dialog_isolated_since_hint":"The day since which the camera can't be reached from the internet. Today, if it's empty.","dialog_by_router":"Internet access is blocked in the router","dialog_by_own_network":"It is in a separate network (VLAN)","dialog_by_recorder":"It is connected only to its recorder","dialog_by_other":"Something else","dialog_isolated_saved":"Saved. Issues about support and supply are hidden for this camera.","dialog_isolated_on":"Isolated since {day}","dialog_not_isolated":"It is no longer isolated","dialog_correct":"Something is wrong here","dialog_correct_note":"Correct the brand, maker, or model","dialog_correct_intro":"Enter only what you know better, as it stands on the camera's label. What you leave empty stays as detected.","dialog_vendor":"Sold by","dialog_vendor_hint":"The brand on the camera, its box, or its receipt.","dialog_maker":"Made by","dialog_maker_hint":"The company that built the camera, even if the label shows another brand.","dialog_model":"Model","dialog_model_hint":"The exact model as printed on the camera's label.","dialog_hardware_version":"Hardware version","dialog_hardware_version_hint":"As printed on the camera's label, for example V2 or 1.0.","dialog_kind":"Type of device","dialog_keep_detected":"Keep what was detected","dialog_kind_camera":"Camera","dialog_kind_doorbell":"Doorbell","dialog_kind_recorder":"Recorder","dialog_kind_not_a_camera":"Not a camera","dialog_no_camera_means":"If this isn't a camera, it is no longer assessed, and disappears from this list.","dialog_corrected":"Saved. The camera was reassessed with your correction.","dialog_evidence":"The evidence says otherwise. Your correction counts nevertheless:","dialog_undo":"Undo","dialog_undo_all":"Undo my corrections","dialog_undone":"Your correction was undone.","dialog_ask_never":"It was never asked","dialog_ask_intro":"Asks the camera for its model, firmware, and build date, with the address and credentials that Home Assistant has.","dialog_ask_now":"Ask now","dialog_asking":"Asking the camera. This can take up to a minute.","dialog_answered":"The camera answered.","dialog_no_answer":"The camera gave no usable answer.","dialog_refused_before":"The camera refused the credentials before, so it wasn't asked again: it might lock the account.","dialog_tried_lately":"The camera was asked a moment ago. Try again later.","dialog_not_allowed":"You haven't allowed this camera to be asked.","dialog_not_possible":"This camera can't be asked.","dialog_allow_asking":"You can allow asking the cameras in the Camera Lifecycle options, on its integration page. Nothing is asked before.","dialog_set_country":"Restrictions depend on the country, and none is set. To set it, use Reconfigure on the Camera Lifecycle integration page.","dialog_assess":"Assess again","dialog_assess_note":"With what Home Assistant knows now","dialog_assess_intro":"Reads what Home Assistant knows about your cameras, and assesses all of them again.","dialog_assessed":"All cameras were assessed again.","dialog_report":"Report","dialog_report_note":"Of all cameras, to print or to keep","dialog_report_intro":"The report lists all cameras. It isn't sent anywhere.","dialog_report_make":"Make the report","dialog_report_ready":"The report is ready. The link works for ten minutes.","dialog_report_open":"Open the report","dialog_edition":"Edition","dialog_edition_inventory":"Inventory","dialog_edition_client":"For a client (summary, changes, steps with costs)","dialog_edition_proof":"Proof (serial numbers, MAC addresses, evidence)","dialog_format":"Format","dialog_format_html":"Page to print (HTML)","dialog_format_csv":"CSV (spreadsheet)","dialog_format_json":"JSON","dialog_format_markdown":"Markdown","dialog_title":"Title","dialog_client":"Client","dialog_prepared_by":"Prepared by","dialog_update_1":"If Home Assistant shows an update for this camera, install it there. Otherwise, get the firmware from the maker's app or website.","dialog_update_2":"Until then, or if there is no update, block the camera's internet access in your router and remove any port forwarding.","dialog_update_3":"After the update, change the camera's password, and change it everywhere else you used it.","dialog_check":"Check before you buy","dialog_check_intro":"Enter what the box, the shop, or the data sheet says. Nothing is stored or sent anywhere.","dialog_check_model_hint":"Without a model, the answer is about the brand only.","dialog_check_now":"Check","dialog_check_works":"Integrations in Home Assistant","dialog_check_sources":"Sources","badge_name":"Camera Lifecycle","badge_description":"Shows in a few words whether your cameras are fine.","dashboard_name":"Camera Lifecycle","dashboard_description":"Your cameras at a glance, by area and over time. It follows your cameras by itself.","dashboard_title":"Cameras","dashboard_make":"Make a dashboard","dashboard_open":"Open the dashboard","dashboard_failed":"The dashboard could not be made. Home Assistant says: {reason}","view_overview":"Overview","view_cameras":"All cameras","view_dates":"Coming dates","view_help":"Help us know","heading_to_do":"What to do","heading_dates":"Coming dates","heading_areas":"By area","heading_help":"Help us know","heading_buy":"Check before you buy","heading_cameras":"Cameras","editor_title":"Title","editor_label":"Label","editor_part":"What it shows","editor_tile":"Show as a tile","editor_tile_help":"A small tile with a few words. A tap opens the rest.","editor_areas":"Only these areas","editor_areas_help":"If empty, the cameras of all areas are shown.","editor_groups":"Only these groups","editor_groups_help":"If empty, all groups are shown.","part_all":"Everything","part_headline":"The headline","part_cameras":"The cameras","part_dates":"Coming dates","part_help":"Help us know","part_before_you_buy":"Check before you buy","group_act_now":"Act now","group_plan":"Plan a replacement","group_coming_up":"Coming up","group_cannot_tell":"Cannot tell yet","group_no_known_problem":"No known problem","group_accepted":"Accepted","group_fine":"Fine","dates_planned":"Planned","dates_more_one":"{count} more date","dates_more_other":"{count} more dates"}`),de:/* @__PURE__ */ JSON.parse(`{"card_name":"Camera Lifecycle","card_description":"Zeigt, welche Kameras Aufmerksamkeit brauchen, warum, und was als Nächstes zu tun ist.","starting":"Camera Lifecycle startet …","all_cameras_one":"{count} Kamera","all_cameras_other":"Alle {count} Kameras","before_you_buy":"Vor dem Kauf prüfen","cameras":"Kameras","close":"Schließen","coming_dates":"Anstehende Termine","config_list":"„{option}“ muss eine Liste sein.","config_one_of":"Mögliche Werte von „{option}“: {values}.","fewer":"Weniger anzeigen","filter":"Nach Gruppe filtern","found_one":"{count} Kamera gefunden","found_other":"{count} Kameras gefunden","more_one":"{count} weitere anzeigen","more_other":"{count} weitere anzeigen","next_date":"Nächster Termin: {date}","no_answer":"Camera Lifecycle antwortet nicht. Vielleicht startet es noch, oder es ist nicht eingerichtet.","no_area":"Kein Bereich","no_cameras_here":"Zurzeit sind hier keine Kameras.","no_dates":"Es sind keine anstehenden Termine bekannt.","no_match":"Keine passende Kamera gefunden.","nothing_to_help":"Zurzeit gibt es nichts zu ergänzen.","overview":"Zurück zur Übersicht","search":"Kameras suchen","sort":"Sortieren nach","sort_area":"Bereich","sort_name":"Name","sort_urgency":"Dringlichkeit","step_allow_asking":"Abfragen erlauben","step_ask":"Kamera abfragen","step_name_model":"Modell angeben","step_set_country":"Land angeben","step_set_date":"Datum festlegen","step_tell_hardware":"Version angeben","step_update":"Zum Update","dialog_back":"Zurück","dialog_loading":"Wird geladen …","dialog_retry":"Erneut versuchen","dialog_gone":"Camera Lifecycle kennt diese Kamera nicht mehr. Vielleicht wurde sie entfernt, oder sie wird dir nicht mehr angezeigt.","dialog_out_of_date":"Camera Lifecycle ist gerade nicht erreichbar. Was du siehst, kann veraltet sein.","dialog_lost":"Es kam keine Antwort. Ob dies ausgeführt wurde, ist nicht bekannt. Prüfe die Verbindung, und sieh noch einmal nach.","dialog_failed":"Das hat nicht geklappt. Versuche es erneut.","dialog_no_right":"Du hast dafür keine Berechtigung.","dialog_not_running":"Camera Lifecycle läuft nicht. Versuche es nach dem Start erneut.","dialog_open_device":"Geräteseite öffnen","dialog_open_update":"Update anzeigen","dialog_open_integration":"Seite der Integration öffnen","dialog_what":"Was es ist","dialog_why":"Begründung","dialog_checked":"geprüft am {day}","dialog_stays":"Was weiterhin funktioniert","dialog_plan":"Dein Plan","dialog_no_date":"Noch kein Datum","dialog_more":"Was du noch tun kannst","dialog_ask_who_runs":"Um hier etwas zu ändern, frage die Person, die dieses Zuhause verwaltet.","dialog_sending":"Einen Moment …","dialog_save":"Speichern","dialog_saved":"Gespeichert.","dialog_change":"Eingaben ändern","dialog_nothing_entered":"Fülle mindestens ein Feld aus.","dialog_nothing_changed":"Es wurde nichts geändert.","dialog_remind":"Später erinnern","dialog_remind_note":"In {days} Tagen","dialog_remind_intro":"Blendet Probleme eine Zeit lang aus. Ob die Kamera gefährdet ist, ändert sich nicht.","dialog_which":"Welches Problem?","dialog_choose_issue":"Wähle mindestens ein Problem aus.","dialog_when":"Wann?","dialog_in_days_one":"In {count} Tag","dialog_in_days_other":"In {count} Tagen","dialog_reminded":"Gespeichert. Du wirst am {day} erinnert.","dialog_replace":"Austausch planen","dialog_replace_by":"Austausch bis","dialog_replace_short":"Erinnerungen pausieren bis zu dem Datum, das du festlegst","dialog_replace_intro":"Die Probleme dieser Kamera werden bis einschließlich dieses Datums ausgeblendet, außer bekannt ausgenutzten Schwachstellen.","dialog_replace_saved":"Gespeichert. Der Austausch ist bis {day} geplant.","dialog_clear_date":"Datum löschen","dialog_date_cleared":"Gespeichert. Es ist kein Austausch mehr geplant.","dialog_purchase":"Kauf und Garantie","dialog_purchase_note":"Termine und eine Notiz für dich selbst","dialog_purchased":"Kaufdatum","dialog_warranty_until":"Garantie bis","dialog_warranty_until_hint":"Der letzte Tag der Garantie.","dialog_note":"Notiz","dialog_note_hint":"Zum Beispiel der Händler oder die Rechnungsnummer.","dialog_accept":"Risiko akzeptieren","dialog_accept_note":"Bis sich daran etwas ändert","dialog_accept_intro":"Du kennst dieses Risiko und lebst damit. Bevor sich etwas ändert, wirst du noch einmal gefragt.","dialog_reason":"Grund","dialog_reason_hint":"Optional. Für deine eigenen Unterlagen.","dialog_reason_needed":"Erforderlich, weil Angreifer diese Schwachstelle bekanntermaßen ausnutzen. Für deine eigenen Unterlagen.","dialog_accept_means":"Die Kamera gilt deswegen nicht mehr als gefährdet. Das Risiko bleibt als akzeptiert sichtbar.","dialog_accept_until":"Dies endet am {day}, oder früher, wenn sich die Fakten ändern.","dialog_accept_lapses":"Dies endet, wenn sich die Fakten ändern.","dialog_accepted":"Gespeichert. Dieses Risiko ist akzeptiert.","dialog_isolate":"Als abgeschottet vermerken","dialog_isolate_note":"Wenn niemand sie von außen erreichen kann","dialog_isolate_intro":"Probleme zu Support und Lieferung werden für diese Kamera ausgeblendet, auch solche, die später auftreten. Alle anderen Probleme bleiben offen, und ob sie gefährdet ist, ändert sich nicht.","dialog_isolated_by":"Abgeschottet durch","dialog_isolated_since":"Abgeschottet seit","dialog_isolated_since_hint":"Der Tag, seit dem die Kamera nicht mehr aus dem Internet erreichbar ist. Heute, wenn das Feld leer ist.","dialog_by_router":"Der Internetzugang ist im Router gesperrt","dialog_by_own_network":"Sie ist in einem eigenen Netzwerk (VLAN)","dialog_by_recorder":"Sie ist nur mit ihrem Rekorder verbunden","dialog_by_other":"Etwas anderes","dialog_isolated_saved":"Gespeichert. Probleme zu Support und Lieferung werden für diese Kamera ausgeblendet.","dialog_isolated_on":"Abgeschottet seit {day}","dialog_not_isolated":"Sie ist nicht mehr abgeschottet","dialog_correct":"Hier stimmt etwas nicht","dialog_correct_note":"Marke, Hersteller oder Modell korrigieren","dialog_correct_intro":"Gib nur an, was du besser weißt, so wie es auf dem Typenschild steht. Was du leer lässt, bleibt wie erkannt.","dialog_vendor":"Verkauft von","dialog_vendor_hint":"Die Marke auf der Kamera, der Verpackung oder dem Kaufbeleg.","dialog_maker":"Hergestellt von","dialog_maker_hint":"Das Unternehmen, das die Kamera gebaut hat, auch wenn auf dem Typenschild eine andere Marke steht.","dialog_model":"Modell","dialog_model_hint":"Das genaue Modell, wie es auf dem Typenschild der Kamera steht.","dialog_hardware_version":"Hardwareversion","dialog_hardware_version_hint":"Wie auf dem Typenschild der Kamera angegeben, zum Beispiel V2 oder 1.0.","dialog_kind":"Art des Geräts","dialog_keep_detected":"Erkannte Daten beibehalten","dialog_kind_camera":"Kamera","dialog_kind_doorbell":"Türklingel","dialog_kind_recorder":"Rekorder","dialog_kind_not_a_camera":"Keine Kamera","dialog_no_camera_means":"Wenn das keine Kamera ist, wird sie nicht mehr bewertet und verschwindet aus dieser Liste.","dialog_corrected":"Gespeichert. Die Kamera wurde mit deiner Korrektur neu bewertet.","dialog_evidence":"Die Hinweise sprechen dagegen. Deine Korrektur gilt trotzdem:","dialog_undo":"Zurücknehmen","dialog_undo_all":"Meine Korrekturen zurücknehmen","dialog_undone":"Deine Korrektur wurde zurückgenommen.","dialog_ask_never":"Sie wurde noch nie abgefragt","dialog_ask_intro":"Fragt die Kamera nach Modell, Firmware und Build-Datum, mit der Adresse und den Zugangsdaten, die Home Assistant hat.","dialog_ask_now":"Jetzt abfragen","dialog_asking":"Die Kamera wird abgefragt. Das kann bis zu einer Minute dauern.","dialog_answered":"Die Kamera hat geantwortet.","dialog_no_answer":"Die Kamera hat nichts Verwertbares geantwortet.","dialog_refused_before":"Die Kamera hat die Zugangsdaten schon einmal abgelehnt. Sie wurde nicht erneut abgefragt, weil sie das Konto sperren könnte.","dialog_tried_lately":"Die Kamera wurde gerade erst abgefragt. Versuche es später erneut.","dialog_not_allowed":"Du hast nicht erlaubt, diese Kamera abzufragen.","dialog_not_possible":"Diese Kamera kann nicht abgefragt werden.","dialog_allow_asking":"Das Abfragen der Kameras erlaubst du in den Optionen von Camera Lifecycle, auf der Seite der Integration. Vorher wird nichts abgefragt.","dialog_set_country":"Beschränkungen hängen vom Land ab, und es ist keines festgelegt. Um es festzulegen, verwende „Neu konfigurieren“ auf der Seite der Integration Camera Lifecycle.","dialog_assess":"Neu bewerten","dialog_assess_note":"Mit dem, was Home Assistant jetzt weiß","dialog_assess_intro":"Liest, was Home Assistant über deine Kameras weiß, und bewertet alle neu.","dialog_assessed":"Alle Kameras wurden neu bewertet.","dialog_report":"Bericht","dialog_report_note":"Über alle Kameras, zum Drucken oder Aufbewahren","dialog_report_intro":"Der Bericht enthält alle Kameras. Er wird nirgendwohin gesendet.","dialog_report_make":"Bericht erstellen","dialog_report_ready":"Der Bericht ist fertig. Der Link funktioniert zehn Minuten lang.","dialog_report_open":"Bericht öffnen","dialog_edition":"Ausgabe","dialog_edition_inventory":"Bestand","dialog_edition_client":"Für Kunden (Übersicht, Änderungen, Schritte mit Kosten)","dialog_edition_proof":"Nachweis (Seriennummern, MAC-Adressen, Belege)","dialog_format":"Format","dialog_format_html":"Seite zum Drucken (HTML)","dialog_format_csv":"CSV (Tabelle)","dialog_format_json":"JSON","dialog_format_markdown":"Markdown","dialog_title":"Titel","dialog_client":"Kunde","dialog_prepared_by":"Erstellt von","dialog_update_1":"Wenn Home Assistant für diese Kamera ein Update anzeigt, installiere es dort. Andernfalls findest du die Firmware in der App oder auf der Website des Herstellers.","dialog_update_2":"Sperre bis dahin, oder wenn es kein Update gibt, den Internetzugang der Kamera im Router, und entferne alle Portweiterleitungen.","dialog_update_3":"Ändere nach dem Update das Passwort der Kamera, auch überall sonst, wo du es verwendet hast.","dialog_check":"Vor dem Kauf prüfen","dialog_check_intro":"Gib ein, was auf der Verpackung, im Shop oder im Datenblatt steht. Es wird nichts gespeichert oder gesendet.","dialog_check_model_hint":"Ohne Modell bezieht sich die Antwort nur auf die Marke.","dialog_check_now":"Prüfen","dialog_check_works":"Integrationen in Home Assistant","dialog_check_sources":"Quellen","badge_name":"Camera Lifecycle","badge_description":"Zeigt in wenigen Worten, ob mit deinen Kameras alles in Ordnung ist.","dashboard_name":"Camera Lifecycle","dashboard_description":"Deine Kameras auf einen Blick, nach Bereich und im Zeitverlauf. Es folgt deinen Kameras von selbst.","dashboard_title":"Kameras","dashboard_make":"Dashboard erstellen","dashboard_open":"Dashboard öffnen","dashboard_failed":"Das Dashboard konnte nicht erstellt werden. Home Assistant meldet: {reason}","view_overview":"Übersicht","view_cameras":"Alle Kameras","view_dates":"Anstehende Termine","view_help":"Hilf uns, mehr zu wissen","heading_to_do":"Was zu tun ist","heading_dates":"Anstehende Termine","heading_areas":"Nach Bereich","heading_help":"Hilf uns, mehr zu wissen","heading_buy":"Vor dem Kauf prüfen","heading_cameras":"Kameras","editor_title":"Titel","editor_label":"Beschriftung","editor_part":"Was sie zeigt","editor_tile":"Als Kachel zeigen","editor_tile_help":"Eine kleine Kachel mit wenigen Worten. Tippen öffnet den Rest.","editor_areas":"Nur diese Bereiche","editor_areas_help":"Wenn leer, werden die Kameras aller Bereiche gezeigt.","editor_groups":"Nur diese Gruppen","editor_groups_help":"Wenn leer, werden alle Gruppen gezeigt.","part_all":"Alles","part_headline":"Die Überschrift","part_cameras":"Die Kameras","part_dates":"Anstehende Termine","part_help":"Hilf uns, mehr zu wissen","part_before_you_buy":"Vor dem Kauf prüfen","group_act_now":"Jetzt handeln","group_plan":"Ersatz planen","group_coming_up":"Steht an","group_cannot_tell":"Noch unklar","group_no_known_problem":"Kein Problem bekannt","group_accepted":"Akzeptiert","group_fine":"In Ordnung","dates_planned":"Geplant","dates_more_one":"{count} weiterer Termin","dates_more_other":"{count} weitere Termine"}`)},Je=qe.en;function N(e,t,n={}){let r=qe,i=e.split(`-`)[0]??e;return(r[e]?.[t]??r[i]?.[t]??Je[t]??t).replace(/\{(\w+)\}/g,(e,t)=>String(n[t]??e))}function Ye(e,t,n){let r=`${t}_${new Intl.PluralRules(e).select(n)}`,i=N(e,r,{count:n});return i===r?N(e,`${t}_other`,{count:n}):i}var Xe=3;function Ze(e){return`area-${e}`}function Qe(e){let t=Ke(e);return[$e(e,t),P(tt(e,`cameras`,`mdi:cctv`),2,[F([I({part:`cameras`})],2)]),P(tt(e,`dates`,`mdi:timeline-clock-outline`),1,[F([I({part:`dates`})])]),P(tt(e,`help`,`mdi:help-circle-outline`),2,[F([I({part:`help`})],2)]),...t.map(t=>et(e,t))]}function $e(e,t){let n=t.map(e=>({...I({tile:!0,title:e.name,areas:[e.area_id]}),grid_options:{columns:6,rows:1}}));return P(tt(e,`overview`,`mdi:shield-home-outline`),Xe,[F([I({part:`headline`})],Xe),F([L(e,`to_do`),I({part:`cameras`,groups:[`act_now`,`plan`]})]),F([L(e,`dates`,`dates`),I({part:`dates`}),L(e,`help`,`help`),I({part:`help`})]),...n.length?[F([L(e,`areas`),...n],2)]:[],F([L(e,`buy`),I({part:`before_you_buy`})])])}function et(e,t){let n=[t.area_id];return P({title:t.name,path:Ze(t.area_id),...t.icon?{icon:t.icon}:{}},2,[F([I({part:`headline`,areas:n})],2),F([L(e,`cameras`),I({part:`cameras`,areas:n})]),F([L(e,`dates`),I({part:`dates`,areas:n})])])}function tt(e,t,n){return{title:N(e.language,`view_${t}`),path:t,icon:n}}function P(e,t,n){return{...e,show_icon_and_title:!0,type:`sections`,max_columns:t,dense_section_placement:!0,sections:n}}function F(e,t=1){return{type:`grid`,column_span:t,cards:e}}function I(e){return{type:`custom:camera-lifecycle-card`,...e,grid_options:{columns:`full`}}}function L(e,t,n){return{type:`heading`,heading:N(e.language,`heading_${t}`),...n?{tap_action:{action:`navigate`,navigation_path:n}}:{}}}var nt=`custom:camera-lifecycle`,rt=`mdi:cctv`;function it(e){return N(e.language,`dashboard_title`)}var at=class extends HTMLElement{static{this.noEditor=!0}static{this.registryDependencies=We}static async generate(e,t){return{views:Qe(t)}}static getCreateSuggestions(e){return{title:it(e),icon:rt}}static shouldRegenerate(e,t,n){return t.language!==n.language||!We.every(e=>t[e]===n[e])&&ot(t)!==ot(n)}};function ot(e){return JSON.stringify(Ke(e).map(({area_id:e,name:t,icon:n})=>[e,t,n]))}async function st(e){return[...await e.callWS({type:`lovelace/dashboards/list`})].sort((e,t)=>Number(t.icon===rt)-Number(e.icon===rt))}async function ct(e,t){try{return(await e.callWS({type:`lovelace/config`,url_path:t}))?.strategy?.type===`custom:camera-lifecycle`?`ours`:`other`}catch(e){return e.code===`config_not_found`?`empty`:`other`}}async function lt(e){for(let{url_path:t}of await st(e))if(await ct(e,t)===`ours`)return t;return null}async function ut(e){for(let[t,n]of Object.entries(e.panels)){let{component_name:r,icon:i}=n;if(r===`lovelace`&&i===`mdi:cctv`&&await ct(e,t)===`ours`)return t}return null}var R=o`
:host {
--text: var(--primary-text-color, #141414);
--quiet: var(--secondary-text-color, #5e5e5e);
--line: var(--divider-color, rgb(0 0 0 / 12%));
--back: var(--ha-card-background, var(--card-background-color, #fff));
--brand: var(--primary-color, #009ac7);
--accent: color-mix(in srgb, var(--brand) 45%, var(--text));
--tint: color-mix(in srgb, var(--brand) 16%, transparent);
--hover: color-mix(in srgb, var(--text) 5%, transparent);
--small: var(--ha-font-size-s, 12px);
--medium: var(--ha-font-size-m, 14px);
--large: var(--ha-font-size-l, 16px);
--motion: var(--ha-animation-duration-fast, 150ms);
}
.danger {
--tone: var(--error-color, #db4437);
}
.warning {
--tone: var(--warning-color, #ffa600);
}
.info {
--tone: var(--state-icon-color, #44739e);
}
.unknown {
--tone: var(--ha-color-neutral-50, #7a7a7a);
}
.success {
--tone: var(--success-color, #43a047);
}
@media (prefers-contrast: more) {
:host {
--quiet: var(--text);
--line: var(--text);
--accent: var(--text);
}
}
`,dt=`M21.1,12.5L22.5,13.91L15.97,20.5L12.5,17L13.9,15.59L15.97,17.67L21.1,12.5M11,4A4,4 0 0,1 15,8A4,4 0 0,1 11,12A4,4 0 0,1 7,8A4,4 0 0,1 11,4M11,6A2,2 0 0,0 9,8A2,2 0 0,0 11,10A2,2 0 0,0 13,8A2,2 0 0,0 11,6M11,13C11.68,13 12.5,13.09 13.41,13.26L11.74,14.93L11,14.9C8.03,14.9 4.9,16.36 4.9,17V18.1H11.1L13,20H3V17C3,14.34 8.33,13 11,13Z`,ft=`M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z`,pt=`M20,11V13H8L13.5,18.5L12.08,19.92L4.16,12L12.08,4.08L13.5,5.5L8,11H20Z`,mt=`M10,21H14A2,2 0 0,1 12,23A2,2 0 0,1 10,21M21,19V20H3V19L5,17V11C5,7.9 7.03,5.17 10,4.29C10,4.19 10,4.1 10,4A2,2 0 0,1 12,2A2,2 0 0,1 14,4C14,4.1 14,4.19 14,4.29C16.97,5.17 19,7.9 19,11V17L21,19M17,11A5,5 0 0,0 12,6A5,5 0 0,0 7,11V18H17V11M9,9V11H12.24L9,13.7V16H15V14H11.76L15,11.3V9H9Z`,ht=`M15,13H16.5V15.82L18.94,17.23L18.19,18.53L15,16.69V13M19,8H5V19H9.67C9.24,18.09 9,17.07 9,16A7,7 0 0,1 16,9C17.07,9 18.09,9.24 19,9.67V8M5,21C3.89,21 3,20.1 3,19V5C3,3.89 3.89,3 5,3H6V1H8V3H16V1H18V3H19A2,2 0 0,1 21,5V11.1C22.24,12.36 23,14.09 23,16A7,7 0 0,1 16,23C14.09,23 12.36,22.24 11.1,21H5M16,11.15A4.85,4.85 0 0,0 11.15,16C11.15,18.68 13.32,20.85 16,20.85A4.85,4.85 0 0,0 20.85,16C20.85,13.32 18.68,11.15 16,11.15Z`,gt=`M21.7 13.35L20.7 14.35L18.65 12.35L19.65 11.35C19.85 11.14 20.19 11.13 20.42 11.35L21.7 12.63C21.89 12.83 21.89 13.15 21.7 13.35M12 18.94V21H14.06L20.12 14.88L18.07 12.88L12 18.94M5 19H10V21H5C3.9 21 3 20.11 3 19V5C3 3.9 3.9 3 5 3H6V1H8V3H16V1H18V3H19C20.11 3 21 3.9 21 5V9H5V19M5 5V7H19V5H5Z`,_t=`M19 3H18V1H16V3H8V1H6V3H5C3.9 3 3 3.9 3 5V19C3 20.11 3.9 21 5 21H19C20.11 21 21 20.11 21 19V5C21 3.9 20.11 3 19 3M19 19H5V9H19V19M5 7V5H19V7H5M8.23 16.41L9.29 17.47L11.73 15.03L14.17 17.47L15.23 16.41L12.79 13.97L15.23 11.53L14.17 10.47L11.73 12.91L9.29 10.47L8.23 11.53L10.67 13.97L8.23 16.41Z`,vt=`M6.03 12.03L8.03 15.5L5.5 18.68L2 12.62L6.03 12.03M17 18V15.29C17.88 14.9 18.5 14.03 18.5 13C18.5 12.43 18.3 11.9 17.97 11.5L19.94 10.35C20.95 9.76 21.3 8.47 20.71 7.46L19.33 5.06C18.74 4.05 17.45 3.7 16.44 4.28L8.31 9C7.36 9.53 7.03 10.75 7.58 11.71L9.08 14.31C9.63 15.26 10.86 15.59 11.81 15.04L13.69 13.96C13.94 14.55 14.41 15.03 15 15.29V18C15 19.1 15.9 20 17 20H22V18H17Z`,yt=`M9,20.42L2.79,14.21L5.62,11.38L9,14.77L18.88,4.88L21.71,7.71L9,20.42Z`,bt=`M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z`,xt=`M7.41,8.58L12,13.17L16.59,8.58L18,10L12,16L6,10L7.41,8.58Z`,St=`M8.59,16.58L13.17,12L8.59,7.41L10,6L16,12L10,18L8.59,16.58Z`,Ct=`M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z`,wt=`M19,6.41L17.59,5L12,10.59L6.41,5L5,6.41L10.59,12L5,17.59L6.41,19L12,13.41L17.59,19L19,17.59L13.41,12L19,6.41Z`,Tt=`M12,15.5A3.5,3.5 0 0,1 8.5,12A3.5,3.5 0 0,1 12,8.5A3.5,3.5 0 0,1 15.5,12A3.5,3.5 0 0,1 12,15.5M19.43,12.97C19.47,12.65 19.5,12.33 19.5,12C19.5,11.67 19.47,11.34 19.43,11L21.54,9.37C21.73,9.22 21.78,8.95 21.66,8.73L19.66,5.27C19.54,5.05 19.27,4.96 19.05,5.05L16.56,6.05C16.04,5.66 15.5,5.32 14.87,5.07L14.5,2.42C14.46,2.18 14.25,2 14,2H10C9.75,2 9.54,2.18 9.5,2.42L9.13,5.07C8.5,5.32 7.96,5.66 7.44,6.05L4.95,5.05C4.73,4.96 4.46,5.05 4.34,5.27L2.34,8.73C2.21,8.95 2.27,9.22 2.46,9.37L4.57,11C4.53,11.34 4.5,11.67 4.5,12C4.5,12.33 4.53,12.65 4.57,12.97L2.46,14.63C2.27,14.78 2.21,15.05 2.34,15.27L4.34,18.73C4.46,18.95 4.73,19.03 4.95,18.95L7.44,17.94C7.96,18.34 8.5,18.68 9.13,18.93L9.5,21.58C9.54,21.82 9.75,22 10,22H14C14.25,22 14.46,21.82 14.5,21.58L14.87,18.93C15.5,18.67 16.04,18.34 16.56,17.94L19.05,18.95C19.27,19.03 19.54,18.95 19.66,18.73L21.66,15.27C21.78,15.05 21.73,14.78 21.54,14.63L19.43,12.97Z`,Et=`M14 15C14 16.11 13.11 17 12 17S10 16.11 10 15 10.9 13 12 13 14 13.9 14 15M18 4V20C18 21.1 17.11 22 16 22H8C6.9 22 6 21.11 6 20V4C6 2.9 6.9 2 8 2H16C17.11 2 18 2.9 18 4M10.5 7C10.5 7.83 11.17 8.5 12 8.5S13.5 7.83 13.5 7 12.83 5.5 12 5.5 10.5 6.17 10.5 7M16 10H8V20H16V10Z`,Dt=`M10 3H14V14H10V3M10 21V17H14V21H10Z`,Ot=`M6,2A2,2 0 0,0 4,4V20A2,2 0 0,0 6,22H18A2,2 0 0,0 20,20V8L14,2H6M6,4H13V9H18V20H6V4M8,12V14H16V12H8M8,16V18H13V16H8Z`,kt=`M10,19H13V22H10V19M12,2C17.35,2.22 19.68,7.62 16.5,11.67C15.67,12.67 14.33,13.33 13.67,14.17C13,15 13,16 13,17H10C10,15.33 10,13.92 10.67,12.92C11.33,11.92 12.67,11.33 13.5,10.67C15.92,8.43 15.32,5.26 12,5A3,3 0 0,0 9,8H6A6,6 0 0,1 12,2Z`,At=`M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z`,jt=`M11,9H13V7H11M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M11,17H13V11H11V17Z`,Mt=`M4,1C2.89,1 2,1.89 2,3V7C2,8.11 2.89,9 4,9H1V11H13V9H10C11.11,9 12,8.11 12,7V3C12,1.89 11.11,1 10,1H4M4,3H10V7H4V3M14,13C12.89,13 12,13.89 12,15V19C12,20.11 12.89,21 14,21H11V23H23V21H20C21.11,21 22,20.11 22,19V15C22,13.89 21.11,13 20,13H14M3.88,13.46L2.46,14.88L4.59,17L2.46,19.12L3.88,20.54L6,18.41L8.12,20.54L9.54,19.12L7.41,17L9.54,14.88L8.12,13.46L6,15.59L3.88,13.46M14,15H20V19H14V15Z`,Nt=`M4,5C2.89,5 2,5.89 2,7V17C2,18.11 2.89,19 4,19H20C21.11,19 22,18.11 22,17V7C22,5.89 21.11,5 20,5H4M4.5,7A1,1 0 0,1 5.5,8A1,1 0 0,1 4.5,9A1,1 0 0,1 3.5,8A1,1 0 0,1 4.5,7M7,7H20V17H7V7M8,8V16H11V8H8M12,8V16H15V8H12M16,8V16H19V8H16M9,9H10V10H9V9M13,9H14V10H13V9M17,9H18V10H17V9Z`,Pt=`M14.06,9L15,9.94L5.92,19H5V18.08L14.06,9M17.66,3C17.41,3 17.15,3.1 16.96,3.29L15.13,5.12L18.88,8.87L20.71,7.04C21.1,6.65 21.1,6 20.71,5.63L18.37,3.29C18.17,3.09 17.92,3 17.66,3M14.06,6.19L3,17.25V21H6.75L17.81,9.94L14.06,6.19Z`,Ft=`M19.5 3.5L18 2L16.5 3.5L15 2L13.5 3.5L12 2L10.5 3.5L9 2L7.5 3.5L6 2L4.5 3.5L3 2V22L4.5 20.5L6 22L7.5 20.5L9 22L10.5 20.5L12 22L13.5 20.5L15 22L16.5 20.5L18 22L19.5 20.5L21 22V2L19.5 3.5M19 19H5V5H19V19M6 15H18V17H6M6 11H18V13H6M6 7H18V9H6V7Z`,It=`M17.65,6.35C16.2,4.9 14.21,4 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20C15.73,20 18.84,17.45 19.73,14H17.65C16.83,16.33 14.61,18 12,18A6,6 0 0,1 6,12A6,6 0 0,1 12,6C13.66,6 15.14,6.69 16.22,7.78L13,11H20V4L17.65,6.35Z`,Lt=`M21,11C21,16.55 17.16,21.74 12,23C6.84,21.74 3,16.55 3,11V5L12,1L21,5V11M12,21C15.75,20 19,15.54 19,11.22V6.3L12,3.18L5,6.3V11.22C5,15.54 8.25,20 12,21M11,7H13V13H11V7M11,15H13V17H11V15Z`,Rt=`M9.9 6.6L9.1 7.4L10.3 8.6C9.8 8.9 9.4 9.4 9.2 10H7V11H9V12H7V13H9V14H7V15H9.2C9.6 16.2 10.7 17 12 17S14.4 16.2 14.8 15H17V14H15V13H17V12H15V11H17V10H14.8C14.6 9.4 14.2 8.9 13.7 8.5L14.9 7.3L14.2 6.6L12.8 8H12C11.8 8 11.5 8 11.3 8.1L9.9 6.6M11 11H13V12H11V11M11 13H13V14H11V13M21 11C21 16.5 17.2 21.7 12 23C6.8 21.7 3 16.5 3 11V5L12 1L21 5V11M12 21C15.8 20 19 15.5 19 11.2V6.3L12 3.2L5 6.3V11.2C5 15.5 8.2 20 12 21Z`,zt=`M21,11C21,16.55 17.16,21.74 12,23C6.84,21.74 3,16.55 3,11V5L12,1L21,5V11M12,21C15.75,20 19,15.54 19,11.22V6.3L12,3.18L5,6.3V11.22C5,15.54 8.25,20 12,21M10,17L6,13L7.41,11.59L10,14.17L16.59,7.58L18,9`,Bt=`M21,11C21,16.55 17.16,21.74 12,23C6.84,21.74 3,16.55 3,11V5L12,1L21,5V11M12,21C15.75,20 19,15.54 19,11.22V6.3L12,3.18L5,6.3V11.22C5,15.54 8.25,20 12,21Z`,Vt=`M21,10.12H14.22L16.96,7.3C14.23,4.6 9.81,4.5 7.08,7.2C4.35,9.91 4.35,14.28 7.08,17C9.81,19.7 14.23,19.7 16.96,17C18.32,15.65 19,14.08 19,12.1H21C21,14.08 20.12,16.65 18.36,18.39C14.85,21.87 9.15,21.87 5.64,18.39C2.14,14.92 2.11,9.28 5.62,5.81C9.13,2.34 14.76,2.34 18.27,5.81L21,3V10.12M12.5,8V12.25L16,14.33L15.28,15.54L11,13V8H12.5Z`;function z(e){return T`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${e}></path></svg>`}var Ht=xt,Ut=St,Wt=ht,Gt=yt,Kt={attention:Lt,cannot_tell:At,no_known_problem:Bt,fine:zt,no_cameras:vt},qt={act_now:Lt,plan:Lt,coming_up:ht,cannot_tell:At,no_known_problem:Bt,accepted:dt,fine:bt},Jt={doorbell:Et,recorder:Nt},Yt={danger:ft,warning:Dt,info:Ct,unknown:kt,success:yt};function Xt(e){return Kt[e]}function Zt(e){return qt[e]}function B(e,t){return T`<span class="circle ${t}">${z(e)}</span>`}function Qt(e,t){return T`<span class="circle ${t}"
>${z(Jt[e]??`M6.03 12.03L8.03 15.5L5.5 18.68L2 12.62L6.03 12.03M17 18V15.29C17.88 14.9 18.5 14.03 18.5 13C18.5 12.43 18.3 11.9 17.97 11.5L19.94 10.35C20.95 9.76 21.3 8.47 20.71 7.46L19.33 5.06C18.74 4.05 17.45 3.7 16.44 4.28L8.31 9C7.36 9.53 7.03 10.75 7.58 11.71L9.08 14.31C9.63 15.26 10.86 15.59 11.81 15.04L13.69 13.96C13.94 14.55 14.41 15.03 15 15.29V18C15 19.1 15.9 20 17 20H22V18H17Z`)}<span class="mark">${z(Yt[t])}</span></span
>`}function V(){return document.documentElement.lang||`en`}function $t({areas:e},t){if(e!==void 0&&!Array.isArray(e))throw Error(N(t,`config_list`,{option:`areas`}))}var H=[`act_now`,`plan`,`coming_up`,`cannot_tell`,`no_known_problem`,`accepted`,`fine`],en=[`all`,`headline`,`cameras`,`dates`,`help`,`before_you_buy`];function tn(e,t){let n=(e,n)=>{throw Error(N(t,e,n))};e.part!==void 0&&!en.includes(e.part)&&n(`config_one_of`,{option:`part`,values:en.join(`, `)});for(let t of[`areas`,`groups`])e[t]!==void 0&&!Array.isArray(e[t])&&n(`config_list`,{option:t});e.groups?.some(e=>!H.includes(e))&&n(`config_one_of`,{option:`groups`,values:H.join(`, `)})}var nn={name:`areas`,selector:{area:{multiple:!0,entity:{integration:`camera_lifecycle`}}}};function rn(e,t){let n=(e,t)=>n=>e.includes(n.name)?N(V(),`editor_${n.name}${t}`):void 0;return{computeLabel:n(e,``),computeHelper:n(t,`_help`)}}function an(){return{}}function on(){let e=V(),t=(t,n)=>n.map(n=>({value:n,label:N(e,`${t}_${n}`)}));return{schema:[{name:`title`,selector:{text:{}}},{name:`part`,selector:{select:{mode:`dropdown`,options:t(`part`,en)}}},{name:`tile`,selector:{boolean:{}}},nn,{name:`groups`,selector:{select:{multiple:!0,mode:`list`,options:t(`group`,H)}}}],...rn([`title`,`part`,`tile`,`areas`,`groups`],[`tile`,`areas`,`groups`]),assertConfig:e=>{tn(e,V())}}}function sn(){return{schema:[{name:`label`,selector:{text:{}}},nn],...rn([`label`,`areas`],[`areas`]),assertConfig:e=>{$t(e,V())}}}var cn=o`
:host {
display: block;
}
button {
display: flex;
align-items: center;
gap: 8px;
box-sizing: border-box;
block-size: var(--ha-badge-size, 36px);
min-inline-size: 112px;
padding: 0 12px;
border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--line));
border-radius: var(--ha-badge-border-radius, calc(var(--ha-badge-size, 36px) / 2));
background: var(--back);
box-shadow: var(--ha-card-box-shadow, none);
backdrop-filter: var(--ha-card-backdrop-filter, none);
color: var(--text);
font: inherit;
text-align: start;
white-space: nowrap;
cursor: pointer;
}
button:focus-visible {
outline: 2px solid var(--accent);
outline-offset: 2px;
}
.icon {
flex: none;
inline-size: var(--ha-badge-icon-size, 18px);
block-size: var(--ha-badge-icon-size, 18px);
margin-inline-start: -4px;
fill: var(--tone);
}
.texts > * {
display: block;
font-weight: 500;
letter-spacing: 0.1px;
}
.label {
color: var(--quiet);
font-size: var(--ha-font-size-xs, 10px);
line-height: 10px;
}
.unseen {
position: absolute;
inline-size: 1px;
block-size: 1px;
overflow: clip;
clip-path: inset(50%);
}
.words {
font-size: var(--ha-badge-font-size, var(--small));
line-height: 1.2;
}
`,ln=class extends M{static{this.properties={state:{attribute:!1}}}static{this.styles=[R,cn]}static getConfigForm(){return sn()}static getStubConfig(){return{}}constructor(){super(),this.config=null,this.home=null,this.unfollow=null,this.state={kind:`starting`}}setConfig(e){$t(e,this.home?.language??V()),this.config=e,this.follow(),this.requestUpdate()}set hass(e){let t=this.home;this.home=e,(t?.connection!==e.connection||t.language!==e.language)&&(this.follow(),this.requestUpdate())}connectedCallback(){super.connectedCallback(),this.follow()}disconnectedCallback(){super.disconnectedCallback(),this.unfollow?.(),this.unfollow=null}follow(){if(this.unfollow?.(),this.unfollow=null,!this.isConnected||!this.home||!this.config)return;let{areas:e}=this.config,t={language:this.home.language,...e?{areas:e}:{}};this.unfollow=Ve(this.home.connection,t,e=>{this.state=e})}async open(){let{home:e}=this;if(!e)return;let t=await lt(e).catch(()=>null);if(t!==null){let[n,...r]=this.config?.areas??[];Ue(n&&!r.length&&Ke(e).some(({area_id:e})=>e===n)?`/${t}/${Ze(n)}`:`/${t}`);return}let n=Object.values(e.entities).find(e=>e.platform===`camera_lifecycle`&&e.translation_key===`cameras_at_risk`)?.entity_id;n&&this.dispatchEvent(new CustomEvent(`hass-more-info`,{detail:{entityId:n},bubbles:!0,composed:!0}))}render(){let e=this.home?.language??V(),{kind:t,tone:n,short:r}=un(this.state),i=this.config?.label||N(e,`cameras`),a=T`<span aria-hidden="true">…</span
><span class="unseen">${N(e,`starting`)}</span>`;return T`<button type="button" class=${n} @click=${this.open.bind(this)}>
${z(Xt(t))}
<span class="texts">
<bdi class="label">${i}</bdi>
<span class="words">${this.state.kind===`known`?T`<bdi>${r}</bdi>`:a}</span>
</span>
</button>`}};function un(e){if(e.kind===`starting`)return{kind:`no_cameras`,tone:`unknown`,short:``};let{headline:t,short:n}=e.known.overview;return{kind:t.kind,tone:t.tone,short:n}}function U(e,t){customElements.get(e)||customElements.define(e,t)}function dn(e){let t=window;return Array.isArray(t[e])||(t[e]=[]),t[e]}var fn=`camera_lifecycle`,W=3;async function pn(e,t,n,r){let i=r===void 0?{}:{device_id:r},{response:a}=await e.callService(fn,t,n,i,!1,!0);if(a==null)throw Error(``,{cause:W});return a}function G(e,t,n,r){return pn(e,n,r,t.device_id??``)}async function mn(e,t){let n=t??{};return await hn(e,n).catch(()=>``)||(n.code===`unauthorized`?N(e.language,`dialog_no_right`):n.code===`unknown_command`?N(e.language,`dialog_not_running`):gn(t)?N(e.language,`dialog_lost`):(typeof n.message==`string`?n.message:``).replace(/^Validation error: /,``)||N(e.language,`dialog_failed`))}async function hn(e,t){let{translation_domain:n,translation_key:r,translation_placeholders:i}=t;return!n||!r||!e.loadBackendTranslation?``:(await e.loadBackendTranslation(`exceptions`,n))(`component.${n}.exceptions.${r}.message`,i)}function gn(e){if(e===W)return!0;let{code:t,error:n}=e??{};return t===W||n?.code===W||e instanceof Error&&e.cause===W}var _n=/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;function vn(e,t,{style:n,year:r=!0}){let[,i,a,o]=_n.exec(e)??[];if(!i)return e;let s=/* @__PURE__ */ new Date(`${i}-${a??`01`}-${o??`01`}T00:00:00Z`);return Number.isNaN(s.getTime())?e:!r&&!a?``:bn(t.language,{timeZone:`UTC`,...r&&{year:`numeric`},...a&&{month:n},...o&&{day:`numeric`}}).format(s)}var yn=/* @__PURE__ */ new Map;function bn(e,t){let n=JSON.stringify([e,t]),r=yn.get(n);return r||(r=new Intl.DateTimeFormat(e,t),yn.set(n,r)),r}function K(e,t){return vn(t,e.locale,{style:`long`})}function xn(e,t=/* @__PURE__ */ new Date){let n=[t.getFullYear(),t.getMonth(),t.getDate()+e];return new Date(Date.UTC(...n)).toISOString().slice(0,10)}
/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var q=e=>e??D,J=class extends Error{};function Sn(e,t){return(e[t]??``).split(`,`).filter(Boolean)}function Cn(e,t,n){return e.kind===`one`||e.kind===`several`?wn(e,t,n):Tn(e,n)}function wn(e,t,n){let r=e.kind===`several`,i=Sn(t,e.name),a=t=>{let{value:a,checked:o}=t.target,s=r?i.filter(e=>e!==a):[];n(e.name,[...s,...o?[a]:[]].join(`,`))};return T`<fieldset>
<legend>${e.label}</legend>
${Dn(e)}
${(e.options??[]).map(t=>T`<label class="option">
<input
type=${r?`checkbox`:`radio`}
name=${e.name}
.value=${t.value}
.checked=${i.includes(t.value)}
?required=${!r&&e.required}
@change=${a}
/><span>${t.label}</span>
</label>`)}
</fieldset>`}function Tn(e,t){return T`<div class="field">
<label for=${e.name}>${e.label}</label>
${En(e,n=>{t(e.name,n.target.value)})}
${Dn(e)}
</div>`}function En(e,t){let n=e.hint?`${e.name}-hint`:void 0,r=e.value??``;switch(e.kind){case`lines`:return T`<textarea
id=${e.name}
rows="3"
.value=${r}
?required=${e.required}
maxlength=${q(e.length)}
aria-describedby=${q(n)}
@input=${t}
></textarea>`;case`pick`:return T`<select
id=${e.name}
aria-describedby=${q(n)}
@change=${t}
>
${(e.options??[]).map(e=>T`<option .value=${e.value} ?selected=${e.value===r}>
${e.label}
</option>`)}
</select>`;default:return T`<input
id=${e.name}
type=${e.kind}
dir=${q(e.kind===`text`?`auto`:void 0)}
autocomplete="off"
.value=${r}
?required=${e.required}
min=${q(e.min)}
max=${q(e.max)}
maxlength=${q(e.length)}
aria-describedby=${q(n)}
@input=${t}
/>`}}function Dn(e){return e.hint?T`<p class="hint" id="${e.name}-hint">${e.hint}</p>`:D}var On=o`
:host {
display: block;
color: var(--text);
font-family: var(--ha-font-family-body, Roboto, sans-serif);
font-size: var(--medium);
line-height: var(--ha-line-height-normal, 1.6);
}
* {
box-sizing: border-box;
}
[hidden] {
display: none !important;
}
p,
h2,
h3,
ul,
ol,
dl,
dd {
margin: 0;
}
/* each text reads in its own direction, and stands where the page's does */
:is(p, li, dt, dd, h2, h3, h4, b, small, label, legend) {
overflow-wrap: anywhere;
unicode-bidi: plaintext;
text-align: left;
}
:is(p, li, dt, dd, h2, h3, h4, b, small, label, legend):dir(rtl) {
text-align: right;
}
h3 {
font-size: var(--large);
font-weight: 500;
line-height: 1.4;
}
a {
color: var(--accent);
}
.hint,
.quiet {
color: var(--quiet);
font-size: var(--small);
}
.icon {
width: 24px;
height: 24px;
flex: none;
fill: currentcolor;
}
.go:dir(rtl) svg {
transform: scaleX(-1);
}
/* a live region has to be there before its words are; empty it takes no room */
[role='alert']:empty,
[role='status']:empty {
position: absolute;
}
h2:focus,
.confirm:focus {
outline: none;
}
:focus-visible {
outline: 2px solid var(--accent);
outline-offset: 2px;
}
`,kn=o`
.buttons {
display: flex;
flex-wrap: wrap;
gap: 8px;
}
button {
font: inherit;
color: inherit;
cursor: pointer;
background: none;
border: 0;
}
.filled,
.tinted {
display: inline-flex;
align-items: center;
justify-content: center;
gap: 8px;
min-height: 40px;
padding: 6px 16px;
border: 1px solid transparent;
border-radius: var(--ha-border-radius-pill, 9999px);
font-weight: 500;
line-height: 1.3;
text-align: start;
text-decoration: none;
}
.filled {
background: var(--ha-color-primary-30, #006787);
color: #fff;
}
.tinted {
background: var(--tint);
color: var(--accent);
}
.filled .icon,
.tinted .icon {
width: 20px;
height: 20px;
}
[aria-disabled='true'] {
opacity: 0.6;
cursor: default;
}
@media (hover: hover) {
.filled:hover,
.tinted:hover {
filter: brightness(1.08);
}
}
`,An=o`
form,
.fields,
.intro {
display: grid;
gap: 16px;
}
.field {
display: grid;
gap: 4px;
}
.field label,
legend {
padding: 0;
font-weight: 500;
}
fieldset {
display: grid;
min-width: 0;
margin: 0;
padding: 0;
border: 0;
}
.option {
display: flex;
align-items: center;
gap: 12px;
min-height: 44px;
padding: 4px 0;
cursor: pointer;
overflow-wrap: anywhere;
}
.option input {
flex: none;
width: 20px;
height: 20px;
margin: 0;
accent-color: var(--ha-color-primary-30, #006787);
}
.field input,
select,
textarea {
width: 100%;
min-width: 0;
min-height: 44px;
padding: 8px 12px;
font: inherit;
font-size: var(--large);
color: var(--text);
background: var(--card-background-color, #fff);
border: 1px solid var(--quiet);
border-radius: var(--ha-border-radius-md, 8px);
color-scheme: inherit;
}
textarea {
resize: vertical;
}
.confirm {
display: grid;
gap: 8px;
padding: 16px;
border: 1px solid var(--line);
border-radius: var(--ha-border-radius-lg, 12px);
}
.error {
padding: 12px 16px;
border: 1px solid var(--error-color);
border-radius: var(--ha-border-radius-lg, 12px);
background: color-mix(in srgb, var(--error-color) 12%, transparent);
}
`;U(`camera-lifecycle-form`,class extends M{static{this.properties={home:{attribute:!1},spec:{attribute:!1},values:{state:!0},error:{state:!0},busy:{state:!0},asked:{state:!0}}}static{this.styles=[R,On,An,kn]}constructor(){super(),this.submitted=e=>{e.preventDefault();let{main:t,confirm:n}=this.spec;if(!t)return;let r=this.asked?null:n?.(this.values)??null;r?this.asked=r:this.send(t)},this.values={},this.error=``,this.busy=!1,this.asked=null}willUpdate(e){if(!e.has(`spec`))return;let t=this.spec.fields?.({})??[];this.values=Object.fromEntries(t.map(e=>[e.name,e.value??``])),this.error=``,this.asked=null}updated(e){e.get(`asked`)===null&&this.asked&&this.renderRoot.querySelector(`.confirm`)?.focus(),this.error&&e.has(`error`)&&this.renderRoot.querySelector(`.error`)?.scrollIntoView({block:`nearest`})}render(){let{spec:e}=this,t=e.fields?.(this.values)??[];return T`<form @submit=${this.submitted} aria-busy=${this.busy}>
${this.asked?T`<div class="confirm" tabindex="-1">
${this.asked.map(e=>T`<p>${e}</p>`)}
</div>`:e.intro?T`<div class="intro">${e.intro}</div>`:D}
<div class="fields" ?hidden=${this.asked!==null}>
${t.map(e=>Cn(e,this.values,(e,t)=>{this.values={...this.values,[e]:t}}))}
</div>
<div role="alert">${this.error?T`<p class="error">${this.error}</p>`:D}</div>
<div role="status">${this.busy&&e.wait?T`<p>${e.wait}</p>`:D}</div>
${e.main?T`<div class="buttons">
<button class="filled" aria-disabled=${this.busy}>
${this.busy?N(this.home.language,`dialog_sending`):e.main.label}
</button>
${this.secondButton()}
</div>`:D}
</form>`}secondButton(){let{second:e}=this.spec;return this.asked?T`<button type="button" class="tinted" @click=${()=>{this.asked=null}}>
${N(this.home.language,`dialog_change`)}
</button>`:e?T`<button
type="button"
class="tinted"
aria-disabled=${this.busy}
@click=${()=>void this.send(e)}
>
${e.label}
</button>`:D}async send(e){if(!this.busy){this.busy=!0,this.error=``;try{let t=await e.send(this.values);this.dispatchEvent(new CustomEvent(`done`,{detail:t})),this.asked=null}catch(e){this.error=e instanceof J?e.message:await mn(this.home,e),this.asked=null}finally{this.busy=!1}}}});var jn=`camera_lifecycle`;function Mn(e){try{return/^https?:$/.test(new URL(e).protocol)?e:null}catch{return null}}var Nn=class{constructor(e){this.left=e,this.depth=0,this.popped=()=>{let e=Math.min(Pn(),this.depth);e!==this.depth&&(this.depth=e,e||this.stop(),this.left(e))}}enter(){this.depth||window.addEventListener(`popstate`,this.popped),this.depth+=1,history.pushState({...history.state,[jn]:this.depth},``)}back(){history.back()}leave(){let{depth:e}=this;this.stop(),e&&Pn()===e&&history.go(-e)}leaveFor(e){let t=this.depth>0&&Pn()===this.depth;this.stop(),t?history.replaceState(null,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}stop(){this.depth=0,window.removeEventListener(`popstate`,this.popped)}};function Pn(){let e=history.state;return Number(e?.[jn]??0)}var Fn={danger:Lt,warning:_t,info:ht,unknown:At,success:bt},In={exploited:Rt,measure:_t,support:ht,service:_t,release:Vt,policy:jt,identity:At,duty:Ot},Y={close:wt,back:pt,device:Tt,next:St,stays:bt,update:Vt,remind:mt,replace:gt,purchase:Ft,accept:dt,isolate:Mt,correct:Pt,ask:It,assess:Vt,report:Ot};function Ln(e){let{title:t,text:n}=e.lead;return T`<div class="lead ${e.tone}">
<div class="circle">${z(Fn[e.tone])}</div>
<div>
<h3>${t}</h3>
${n?T`<p>${n}</p>`:D}
</div>
</div>`}function Rn(e,t){return Gn(N(e.language,`dialog_what`),Wn(t.facts))}function zn(e,t){let n=t=>N(e.language,t),{reasons:r,stays:i}=t;return!r.length&&!i?D:Gn(n(`dialog_why`),T`<ul class="box">
${r.map(t=>Bn(e,t))}
${i?T`<li class="reason success">
<div class="circle">${z(Y.stays)}</div>
<div>
<h4>${n(`dialog_stays`)}</h4>
<p>${i}</p>
</div>
</li>`:D}
</ul>`)}function Bn(e,t){let n=t.checked?N(e.language,`dialog_checked`,{day:K(e,t.checked)}):``,r=t.sources.filter(e=>Mn(e.url));return T`<li class="reason ${t.tone}">
<div class="circle">${z(In[t.kind])}</div>
<div>
<h4>${t.title}</h4>
${t.text?T`<p>${t.text}</p>`:D}
${r.length||n?T`<p class="quiet">
${r.map(e=>T`${Vn(e.url,e.name)} · `)}${n}
</p>`:D}
</div>
</li>`}function Vn(e,t){return T`<a href=${e} target="_blank" rel="noopener noreferrer"><bdi>${t}</bdi></a>`}function Hn(e,t){let n=t.dates.map(({when:t,title:n,note:r})=>({label:K(e,t),value:n,notes:r?[r]:[]}));return Gn(N(e.language,`coming_dates`),Wn(n))}function Un(e,t){if(!t.plan)return D;let{purchased:n,warranty_until:r,replace_by:i,note:a}=t.plan,o=t=>N(e.language,t),s=Object.entries({purchased:n,warranty_until:r,replace_by:i}).flatMap(([t,n])=>n||t===`replace_by`?[{label:o(`dialog_${t}`),value:n?K(e,n):o(`dialog_no_date`),notes:n?[]:[o(`dialog_replace_short`)]}]:[]);return a&&s.push({label:o(`dialog_note`),value:a,notes:[]}),Gn(o(`dialog_plan`),Wn(s))}function Wn(e){return e.length?T`<dl class="box">
${e.map(e=>T`<div class="fact">
<dt>${e.label}</dt>
<dd><bdi>${e.value}</bdi></dd>
${e.notes.map(e=>T`<dd>${e}</dd>`)}
</div>`)}
</dl>`:D}function Gn(e,t){return t===D?D:T`<section>
<h3>${e}</h3>
${t}
</section>`}var Kn=60;U(`camera-lifecycle-before-you-buy`,class extends M{static{this.properties={home:{attribute:!1},known:{state:!0}}}static{this.styles=[R,On,o`
:host,
.answer {
display: grid;
gap: 12px;
}
h4 {
margin: 0;
}
ul {
display: grid;
gap: 8px;
padding-inline-start: 20px;
}
`]}constructor(){super(),this.language=``,this.spec=null,this.known=null}render(){let{language:e}=this.home;return this.spec&&e===this.language||(this.spec=this.form()),this.language=e,T`<h3>${N(e,`dialog_check`)}</h3>
<camera-lifecycle-form .home=${this.home} .spec=${this.spec}></camera-lifecycle-form>
<div role="status">${this.known?this.answer(this.known):D}</div>`}form(){let e=e=>N(this.home.language,e);return{title:e(`dialog_check`),intro:e(`dialog_check_intro`),fields:()=>[{name:`vendor`,kind:`text`,label:e(`dialog_vendor`),length:Kn},{name:`model`,kind:`text`,label:e(`dialog_model`),hint:e(`dialog_check_model_hint`),length:Kn}],main:{label:e(`dialog_check_now`),send:async t=>{let n=[`vendor`,`model`].map(e=>[e,(t[e]??``).trim()]),r=Object.fromEntries(n.filter(([,e])=>e));if(!Object.keys(r).length)throw new J(e(`dialog_nothing_entered`));return this.known=null,this.known=await pn(this.home,`check`,r),{text:this.known.summary}}}}}answer(e){let{sentences:t,integration_sentences:n,sources:r=[]}=e,{language:i}=this.home,a=r.filter(e=>Mn(e.url));return T`<div class="answer">
<h3><bdi>${[e.vendor,e.model].filter(Boolean).join(` `)}</bdi></h3>
${t.length?T`<ul>
${t.map(e=>T`<li>${e}</li>`)}
</ul>`:T`<p>${e.summary}</p>`}
${n.length?T`<h4>${N(i,`dialog_check_works`)}</h4>
<ul>
${n.map(e=>T`<li>${e}</li>`)}
</ul>`:D}
${a.length?T`<h4>${N(i,`dialog_check_sources`)}</h4>
<ul>
${a.map(e=>T`<li>
${Vn(e.url,e.name)} ·
${N(i,`dialog_checked`,{day:K(this.home,e.checked)})}
</li>`)}
</ul>`:D}
</div>`}});function qn(e){return T`<camera-lifecycle-before-you-buy .home=${e}></camera-lifecycle-before-you-buy>`}var Jn=o`
dialog {
width: min(600px, calc(100vw - 32px));
max-width: none;
max-height: calc(100vh - 72px);
padding: 0;
overflow: hidden;
color: var(--text);
background: var(
--ha-dialog-surface-background,
var(--card-background-color, var(--primary-background-color, #fff))
);
border: 1px solid transparent;
border-radius: var(--ha-border-radius-3xl, 24px);
box-shadow: var(--ha-box-shadow-l, 0 8px 24px rgb(0 0 0 / 30%));
}
dialog[open] {
display: flex;
flex-direction: column;
}
dialog::backdrop {
background: rgb(0 0 0 / 45%);
}
header {
display: flex;
align-items: center;
gap: 4px;
padding: 12px 12px 8px;
}
.titles {
flex: 1;
min-width: 0;
padding-inline: 4px;
}
h2 {
font-size: var(--ha-font-size-xl, 20px);
font-weight: 500;
line-height: 1.3;
}
.titles p {
color: var(--quiet);
line-height: 1.3;
}
.round {
display: grid;
place-items: center;
width: 48px;
height: 48px;
flex: none;
padding: 0;
border-radius: 50%;
}
.body {
display: grid;
align-content: start;
gap: 20px;
padding: 8px 24px calc(24px + env(safe-area-inset-bottom, 0px));
overflow-y: auto;
overscroll-behavior: contain;
}
.body > * {
min-width: 0;
}
@media (max-width: 870px), (max-height: 500px) {
dialog {
width: 100vw;
max-height: calc(100dvh - 48px);
margin-block: auto 0;
border-end-start-radius: 0;
border-end-end-radius: 0;
border-inline-width: 0;
}
.body {
padding-inline: 16px;
}
}
@media (prefers-reduced-motion: no-preference) {
dialog[open] {
animation: in 160ms ease-out;
}
@keyframes in {
from {
opacity: 0;
translate: 0 24px;
}
}
}
`,Yn=o`
.circle {
display: grid;
place-items: center;
flex: none;
width: 40px;
height: 40px;
color: var(--tone);
background: color-mix(in srgb, var(--tone) 20%, transparent);
border-radius: 50%;
}
.lead {
display: flex;
gap: 16px;
padding: 16px;
background: color-mix(in srgb, var(--tone) 12%, transparent);
border: 1px solid transparent;
border-radius: var(--ha-border-radius-xl, 16px);
}
.lead h3 {
font-size: var(--ha-font-size-xl, 20px);
}
.lead p {
font-size: var(--large);
}
section {
display: grid;
gap: 8px;
}
.box {
padding: 0;
overflow: hidden;
list-style: none;
border: 1px solid var(--line);
border-radius: var(--ha-border-radius-lg, 12px);
}
.box > * + * {
border-top: 1px solid var(--line);
}
.fact {
display: grid;
grid-template-columns: minmax(96px, 28%) 1fr;
gap: 0 12px;
padding: 12px 16px;
}
.fact dt {
grid-row: 1 / span 9;
color: var(--quiet);
}
.fact dd {
grid-column: 2;
}
.fact dt + dd {
font-weight: 500;
}
.fact dd + dd {
color: var(--quiet);
}
.reason,
.action {
display: flex;
gap: 12px;
padding: 12px 16px;
}
.reason h4 {
margin: 0;
font-size: var(--large);
font-weight: 500;
line-height: 1.4;
}
.reason a {
font-weight: 500;
}
.action {
align-items: center;
width: 100%;
min-height: 56px;
line-height: 1.4;
text-align: start;
}
.action > .go {
flex: none;
display: flex;
color: var(--quiet);
}
.action span:not(.go) {
flex: 1;
min-width: 0;
overflow-wrap: anywhere;
}
.action b,
.action small {
display: block;
font-weight: 500;
}
.action small {
color: var(--quiet);
font-size: var(--small);
font-weight: 400;
}
.action > .icon {
color: var(--quiet);
}
.action:focus-visible {
outline-offset: -2px;
}
@media (hover: hover) {
.action:hover,
.round:hover {
background: color-mix(in srgb, var(--text) 6%, transparent);
}
}
.news {
display: grid;
gap: 8px;
justify-items: start;
padding: 12px 16px;
background: color-mix(in srgb, var(--tone) 12%, transparent);
border: 1px solid transparent;
border-radius: var(--ha-border-radius-lg, 12px);
}
.steps {
display: grid;
gap: 8px;
padding-inline-start: 20px;
}
.waiting {
min-height: 240px;
}
`,Xn=class{constructor(e,t,n){this.home=e,this.cameraId=t,this.tell=n,this.leave=()=>void 0,this.turn=0,this.heard={kind:`loading`,detail:null,error:``}}start(){let{connection:e,language:t}=this.home;this.read(),this.leave=Ve(e,{language:t},e=>{this.listen(e)})}stop(){this.turn+=1,this.leave()}async read(){let e=++this.turn,{cameraId:t}=this,{language:n}=this.home;this.heard.kind===`failed`&&this.say({kind:`loading`});try{let r={type:`${fn}/camera`,camera_id:t,language:n},i=await this.home.callWS(r);e===this.turn&&this.say({kind:`known`,detail:i})}catch(t){let n=await mn(this.home,t);e===this.turn&&this.fail(t,n)}}fail(e,t){let{code:n}=e??{};n===`not_found`?this.say({kind:`gone`,detail:null}):gn(e)?this.say({kind:`lost`}):this.say({kind:`failed`,error:t})}listen(e){if(e.kind===`starting`){this.row&&this.say({kind:`lost`});return}let t=this.row;this.row=e.known.cameras.get(this.cameraId),this.row?(t&&t!==this.row||![`known`,`loading`].includes(this.heard.kind))&&this.read():(this.turn+=1,this.say({kind:`gone`,detail:null}))}say(e){this.heard={...this.heard,error:``,...e},this.tell(this.heard)}};function Zn(e,t){let n=t=>N(e.language,t),r=(t.actions?.answerable??[]).filter(e=>e.can_remind),i=er(r),a=(t.actions?.remind_days??[]).map(t=>({value:String(t),label:Ye(e.language,`dialog_in_days`,t)})),o={name:`issue`,kind:`several`,label:n(`dialog_which`),value:i.map(e=>e.value).join(`,`),options:i};return{title:n(`dialog_remind`),intro:[n(`dialog_remind_intro`),...i.length===1?tr(r):[]].join(` `),fields:()=>[...i.length>1?[o]:[],{name:`days`,kind:`one`,label:n(`dialog_when`),options:a,required:!0}],main:{label:n(`dialog_remind`),send:async r=>{let a=i.length>1?Sn(r,`issue`):i.map(e=>e.value);if(!a.length)throw new J(n(`dialog_choose_issue`));let{cameras:o}=await G(e,t,`remind_later`,{issue:a,days:Number(r.days)}),s=o[0]?.issues[0]?.until??``;return{text:N(e.language,`dialog_reminded`,{day:K(e,s)})}}}}}function Qn(e,t){let n=t=>N(e.language,t),r=(t.actions?.answerable??[]).filter(e=>e.can_accept),i=r.map((e,t)=>({value:String(t),label:e.name})),a=e=>r.length===1?r[0]:r[Number(e.which||-1)];return{title:n(`dialog_accept`),intro:[n(`dialog_accept_intro`),...r.length===1?tr(r):[]].join(` `),fields:e=>[...r.length>1?[{name:`which`,kind:`one`,label:n(`dialog_which`),options:i,required:!0}]:[],{name:`reason`,kind:`lines`,label:n(`dialog_reason`),hint:n(a(e)?.needs_reason?`dialog_reason_needed`:`dialog_reason_hint`),required:a(e)?.needs_reason??!1}],confirm:t=>$n(e,a(t)),main:{label:n(`dialog_accept`),send:async r=>{let i=a(r),o=(r.reason??``).trim();return await G(e,t,`accept`,{issue:[i?.issue],subject:[i?.subject],...o?{reason:o}:{}}),{text:n(`dialog_accepted`)}}}}}function $n(e,t){let n=t?.accepted_until;return[t?.name??``,N(e.language,`dialog_accept_means`),n?N(e.language,`dialog_accept_until`,{day:K(e,n)}):N(e.language,`dialog_accept_lapses`)]}function er(e){let t=/* @__PURE__ */ new Map;for(let{issue:n,name:r}of e)t.set(n,[...t.get(n)??[],r]);return[...t].map(([e,t])=>({value:e,label:t.join(` · `)}))}function tr(e){return[e.map(e=>e.name).join(` · `)]}var nr=[`router`,`own_network`,`recorder`,`other`];function rr(e,t){let n=t=>N(e.language,t),r=t.actions?.isolated_since;if(r)return{title:n(`dialog_not_isolated`),intro:N(e.language,`dialog_isolated_on`,{day:K(e,r)}),main:{label:n(`dialog_not_isolated`),send:async()=>(await G(e,t,`isolate`,{isolated:!1}),{text:n(`dialog_saved`)})}};let i=nr.map(e=>({value:e,label:n(`dialog_by_${e}`)}));return{title:n(`dialog_isolate`),intro:n(`dialog_isolate_intro`),fields:()=>[{name:`by`,kind:`one`,label:n(`dialog_isolated_by`),options:i,required:!0},{name:`since`,kind:`date`,label:n(`dialog_isolated_since`),hint:n(`dialog_isolated_since_hint`),max:xn(0)}],main:{label:n(`dialog_save`),send:async r=>{let{by:i,since:a}=r;return await G(e,t,`isolate`,{by:i,...a?{since:a}:{}}),{text:n(`dialog_isolated_saved`)}}}}}function ir(e,t){let n=t=>N(e.language,t);return{title:n(`step_ask`),intro:[n(`dialog_ask_intro`),t.actions?.last_answer].filter(Boolean).join(` `),wait:n(`dialog_asking`),main:{label:n(`dialog_ask_now`),send:async()=>{let{cameras:r}=await G(e,t,`ask`,{}),[i]=r;return i?.outcome===`asked`?{text:n(i.look_up===`answered`?`dialog_answered`:`dialog_no_answer`)}:{text:n(`dialog_${i?.outcome??`not_possible`}`)}}}}}function ar(e){let t=t=>N(e.language,t);return{title:t(`dialog_assess`),intro:t(`dialog_assess_intro`),main:{label:t(`dialog_assess`),send:async()=>(await pn(e,`assess`,{}),{text:t(`dialog_assessed`)})}}}var or=[`vendor`,`maker`,`model`,`hardware_version`],sr=[`camera`,`doorbell`,`recorder`,`not_a_camera`],cr=60;function lr(e,t,n=[...or,`kind`]){let r=t=>N(e.language,t),i=async n=>{let{cameras:i}=await G(e,t,`correct`,n),o=i.flatMap(e=>e.overruled),s=Object.keys(n);return{text:r(`dialog_corrected`),...o.length?{more:[r(`dialog_evidence`),...o]}:{},undo:{label:r(`dialog_undo`),send:()=>a(s)}}},a=async n=>(await G(e,t,`correct`,{undo:n}),{text:r(`dialog_undone`)}),o=t.actions?.corrected??[];return{title:r(`dialog_correct`),intro:r(`dialog_correct_intro`),fields:()=>n.map(e=>ur(e,r)),confirm:e=>e.kind===`not_a_camera`?[r(`dialog_no_camera_means`)]:null,main:{label:r(`dialog_save`),send:async e=>{let t=n.map(t=>[t,(e[t]??``).trim()]),a=Object.fromEntries(t.filter(([,e])=>e));if(!Object.keys(a).length)throw new J(r(`dialog_nothing_entered`));return i(a)}},...o.length?{second:{label:r(`dialog_undo_all`),send:()=>a(o)}}:{}}}function ur(e,t){if(e!==`kind`){let n=t(`dialog_${e}_hint`);return{name:e,kind:`text`,label:t(`dialog_${e}`),hint:n,length:cr}}let n=sr.map(e=>({value:e,label:t(`dialog_kind_${e}`)})),r=[{value:``,label:t(`dialog_keep_detected`)},...n];return{name:e,kind:`pick`,label:t(`dialog_kind`),options:r}}var dr=[`purchased`,`warranty_until`,`note`];function fr(e,t){let n=t=>N(e.language,t),r=t.plan?.replace_by;return{title:n(`dialog_replace`),intro:n(`dialog_replace_intro`),fields:()=>[{name:`replace_by`,kind:`date`,label:n(`dialog_replace_by`),value:r??``,required:!0,min:xn(1)}],main:{label:n(`dialog_save`),send:async n=>{let r=n.replace_by??``;return await G(e,t,`set_plan`,{replace_by:r}),{text:N(e.language,`dialog_replace_saved`,{day:K(e,r)})}}},...r?{second:{label:n(`dialog_clear_date`),send:async()=>(await G(e,t,`set_plan`,{clear:[`replace_by`]}),{text:n(`dialog_date_cleared`)})}}:{}}}function pr(e,t){let n=t=>N(e.language,t),r=t.plan??{},i=(e,t,i)=>({name:e,kind:t,label:n(`dialog_${e}`),value:r[e]??``,...i?{hint:i}:{}});return{title:n(`dialog_purchase`),fields:()=>[{...i(`purchased`,`date`),max:xn(0)},i(`warranty_until`,`date`,n(`dialog_warranty_until_hint`)),i(`note`,`lines`,n(`dialog_note_hint`))],main:{label:n(`dialog_save`),send:async i=>{let a=dr.filter(e=>(i[e]??``)!==(r[e]??``));if(!a.length)throw new J(n(`dialog_nothing_changed`));let o=a.filter(e=>i[e]?.trim()),s=a.filter(e=>!i[e]?.trim());return await G(e,t,`set_plan`,{...Object.fromEntries(o.map(e=>[e,i[e]?.trim()])),...s.length?{clear:s}:{}}),{text:n(`dialog_saved`)}}}}}var mr={inventory:[`html`,`csv`,`json`,`markdown`],client:[`html`,`csv`,`json`],proof:[`html`,`csv`,`json`]},hr=[`title`,`client`,`prepared_by`],gr=120;function _r(e){let t=t=>N(e.language,t);return{title:t(`dialog_report`),intro:t(`dialog_report_intro`),fields:e=>vr(e,t),main:{label:t(`dialog_report_make`),send:async n=>{let r=vr(n,t).map(({name:e})=>[e,n[e]??``]),{edition:i,format:a=`html`,...o}=Object.fromEntries(r),s=`${fn}/report_path`,{path:c}=await e.callWS({type:s,edition:i,format:a,...o}),l={text:t(`dialog_report_open`),href:e.hassUrl(c),download:a!==`html`};return{text:t(`dialog_report_ready`),link:l}}}}}function vr(e,t){let n=e.edition||`inventory`,r=(e,n)=>e.map(e=>({value:e,label:t(`${n}_${e}`)}));return[{name:`edition`,kind:`one`,label:t(`dialog_edition`),value:`inventory`,options:r(Object.keys(mr),`dialog_edition`),required:!0},{name:`format`,kind:`one`,label:t(`dialog_format`),value:`html`,options:r(mr[n]??[],`dialog_format`),required:!0},...(n===`inventory`?[]:hr).map(e=>({name:e,kind:`text`,label:t(`dialog_${e}`),length:gr}))]}var yr=`/config/integrations/integration/${fn}`;function br(e){return e===`set_date`?`dialog_replace`:`step_${e}`}function xr(e,t,n){switch(n){case`update`:return Dr(e,t);case`set_date`:return fr(e,t);case`ask`:return ir(e,t);case`allow_asking`:return Er(e,`step_allow_asking`,`dialog_allow_asking`);case`name_model`:return{...lr(e,t,[`vendor`,`model`]),title:N(e.language,`step_name_model`)};case`tell_hardware`:return{...lr(e,t,[`hardware_version`]),title:N(e.language,`step_tell_hardware`)};case`set_country`:return Er(e,`step_set_country`,`dialog_set_country`)}}function Sr(e){return e.actions!==null&&e.device_id!==null}function Cr(e,t){let{actions:n,plan:r}=t;if(!n||!Sr(t))return[];let i=t=>N(e.language,t),{answerable:a,isolated_since:o}=n,s=(e,t,n,r=e===`ask`?`step_ask`:`dialog_${e}`)=>({id:e,title:i(r),note:t,view:n}),c=[];a.some(e=>e.can_remind)&&c.push(s(`remind`,Tr(e,n.remind_days),()=>Zn(e,t)));let l=r?.replace_by?K(e,r.replace_by):i(`dialog_replace_short`);c.push(s(`replace`,l,()=>fr(e,t))),c.push(s(`purchase`,i(`dialog_purchase_note`),()=>pr(e,t))),a.some(e=>e.can_accept)&&c.push(s(`accept`,i(`dialog_accept_note`),()=>Qn(e,t)));let u=o?N(e.language,`dialog_isolated_on`,{day:K(e,o)}):``;c.push(s(`isolate`,u||i(`dialog_isolate_note`),()=>rr(e,t),o?`dialog_not_isolated`:void 0)),n.can_correct&&c.push(s(`correct`,i(`dialog_correct_note`),()=>lr(e,t)));let d=n.ask===`cannot_be_asked`?`dialog_not_possible`:`dialog_ask_never`;return c.push(s(`ask`,n.last_answer||i(d),wr(e,t))),c.push(s(`assess`,i(`dialog_assess_note`),()=>ar(e))),c.push(s(`report`,i(`dialog_report_note`),()=>_r(e))),c}function wr(e,t){switch(t.actions?.ask){case`now`:return()=>ir(e,t);case`not_allowed`:return()=>xr(e,t,`allow_asking`);default:return null}}function Tr(e,t){return N(e.language,`dialog_remind_note`,{days:t.join(` / `)})}function Er(e,t,n){return{title:N(e.language,t),intro:N(e.language,n),ways:[{label:N(e.language,`dialog_open_integration`),path:yr}]}}function Dr(e,t){let n=t=>N(e.language,t),{device_id:r}=t,i=Object.values(e.entities).find(e=>r&&e.device_id===r&&e.entity_id.startsWith(`update.`));return{title:n(`step_update`),intro:T`<ol class="steps">
${[`dialog_update_1`,`dialog_update_2`,`dialog_update_3`].map(e=>T`<li>${n(e)}</li>`)}
</ol>`,ways:[...i?[{label:n(`dialog_open_update`),entity:i.entity_id}]:[],...r?[{label:n(`dialog_open_device`),path:Or(r)}]:[]]}}function Or(e){return`/config/devices/device/${encodeURIComponent(e)}`}var kr=class extends M{static{this.properties={home:{attribute:!1},heard:{state:!0},view:{state:!0},news:{state:!0},undoing:{state:!0}}}static{this.styles=[R,On,kn,Jn,Yn]}constructor(){super(),this.cameraId=``,this.follow=null,this.from=null,this.steps=new Nn(e=>{e?this.showCamera():this.shut()}),this.goBack=()=>{this.steps.depth>1?this.steps.back():this.showCamera()},this.openDevice=()=>{let e=this.heard.detail?.device_id;e&&this.go({label:``,path:Or(e)})},this.close=()=>{this.steps.leave(),this.shut()},this.moved=()=>{this.shut()},this.shut=()=>{this.steps.leave(),this.frame?.open&&this.frame.close(),this.remove()},this.cancelled=e=>{e.target===this.frame&&(e.preventDefault(),this.view?this.goBack():this.close())},this.pressed=e=>{if(e.target!==this.frame||this.view||!this.frame)return;let{left:t,right:n,top:r,bottom:i}=this.frame.getBoundingClientRect(),{clientX:a,clientY:o}=e;(a<t||a>n||o<r||o>i)&&this.close()},this.heard={kind:`loading`,detail:null,error:``},this.view=null,this.news=null,this.undoing=!1}connectedCallback(){super.connectedCallback(),window.addEventListener(`location-changed`,this.moved),this.follow=new Xn(this.home,this.cameraId,e=>{this.heard=e,e.detail?this.openStep(e.detail):this.view=null}),this.steps.enter(),this.follow.start()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener(`location-changed`,this.moved),this.follow?.stop(),this.follow=null}firstUpdated(){this.frame?.addEventListener(`click`,this.pressed),this.frame?.showModal(),this.heading?.focus()}updated(e){if(!e.has(`view`)||!(this.view??e.get(`view`)))return;let t=this.renderRoot.querySelector(`.body`);t&&(t.scrollTop=0),(this.view?this.heading:this.from??this.heading)?.focus()}get frame(){return this.renderRoot.querySelector(`dialog`)}get heading(){return this.renderRoot.querySelector(`h2`)}render(){let{detail:e,kind:t}=this.heard,n=this.view?.title??e?.name??N(this.home.language,`card_name`),r=this.view?e?.name:e?.area;return T`<dialog
aria-labelledby="title"
@cancel=${this.cancelled}
@close=${this.shut}
>
<header>
${this.view?this.round(`back`,`dialog_back`,this.goBack,`go`):this.round(`close`,`close`,this.close)}
<div class="titles">
${r?T`<p>${r}</p>`:D}
<h2 id="title" tabindex="-1">${n}</h2>
</div>
${!this.view&&e?.device_id&&this.home.user?.is_admin?this.round(`device`,`dialog_open_device`,this.openDevice):D}
</header>
<div class="body">
<div role="status">${this.state()}${this.newsOf(this.news)}</div>
${this.view&&e?this.form(this.view):e?this.camera(e):t===`loading`?T`<div class="waiting" aria-hidden="true"></div>`:D}
</div>
</dialog>`}round(e,t,n,r=``){let i=N(this.home.language,t);return T`<button class="round ${r}" aria-label=${i} title=${i} @click=${n}>
${z(Y[e])}
</button>`}state(){let{kind:e,error:t}=this.heard,n=e=>N(this.home.language,e);switch(e){case`gone`:return T`<p class="news unknown">${n(`dialog_gone`)}</p>`;case`lost`:return T`<p class="news unknown">${n(`dialog_out_of_date`)}</p>`;case`failed`:return T`<div class="news warning">
<p>${t}</p>
<button class="tinted" @click=${()=>void this.follow?.read()}>
${n(`dialog_retry`)}
</button>
</div>`;case`loading`:return T`<p>${n(`dialog_loading`)}</p>`;case`known`:return D}}newsOf(e){if(!e||this.view)return D;let{text:t,more:n,link:r,undo:i}=e;return T`<div class="news info">
<p>${t}</p>
${n?.map(e=>T`<p>${e}</p>`)}
${r?T`<a
class="tinted"
href=${r.href}
target="_blank"
rel="noopener noreferrer"
?download=${r.download}
>${r.text}</a
>`:D}
${i?T`<button
class="tinted"
aria-disabled=${this.undoing}
@click=${()=>void this.undo(i.send)}
>
${i.label}
</button>`:D}
</div>`}camera(e){let{home:t}=this,n=Cr(t,e);return T`${Ln(e)} ${this.stepButtons(e)} ${Rn(t,e)}
${zn(t,e)} ${Hn(t,e)} ${Un(t,e)}
${n.length?T`<section>
<h3>${N(t.language,`dialog_more`)}</h3>
<div class="box">${n.map(e=>this.action(e))}</div>
</section>`:D}
${e.actions?D:T`<p>${N(t.language,`dialog_ask_who_runs`)}</p>`}
${e.place?T`<p class="quiet">${e.place}</p>`:D}`}stepButtons(e){return!e.steps.length||!Sr(e)?D:T`<div class="buttons">
${e.steps.map((t,n)=>T`<button
class=${n?`tinted`:`filled`}
@click=${n=>{this.open(xr(this.home,e,t),n)}}
>
${z(Ar[t])} ${N(this.home.language,br(t))}
</button>`)}
</div>`}action({id:e,title:t,note:n,view:r}){let i=T`${z(Y[e])}<span><b>${t}</b><small>${n}</small></span>`;return r?T`<button class="action" @click=${e=>{this.open(r(),e)}}>${i}<span class="go">${z(Y.next)}</span></button>`:T`<div class="action">${i}</div>`}form(e){return T`<camera-lifecycle-form
.home=${this.home}
.spec=${e}
@done=${e=>{this.done(e.detail)}}
></camera-lifecycle-form>
${e.ways?.length?T`<div class="buttons">
${e.ways.map(e=>T`<button class="tinted" @click=${()=>{this.go(e)}}>${e.label}</button>`)}
</div>`:D}`}openStep(e){let{step:t}=this;this.step=void 0,t&&Sr(e)&&(this.view=xr(this.home,e,t))}open(e,t){this.from=t.currentTarget,this.news=null,this.view=e,this.steps.enter()}done(e){this.news=e,this.from=null,this.goBack(),this.follow?.read()}async undo(e){if(!this.undoing){this.undoing=!0;try{this.news=await e({})}catch(e){this.news={text:await mn(this.home,e)}}finally{this.undoing=!1}this.follow?.read()}}showCamera(){this.view=null}go({path:e,entity:t}){if(e?this.steps.leaveFor(e):this.steps.leave(),this.shut(),!t)return;let n={entityId:t};document.querySelector(`home-assistant`)?.dispatchEvent(new CustomEvent(`hass-more-info`,{detail:n,bubbles:!0,composed:!0}))}},Ar={update:Y.update,set_date:Y.replace,ask:Y.ask,allow_asking:Y.ask,name_model:Y.correct,tell_hardware:Y.correct,set_country:Y.device};U(`camera-lifecycle-dialog`,kr);function jr(e,t,n){document.querySelector(`camera-lifecycle-dialog`)?.remove();let r=new kr;r.home=e,r.cameraId=t,r.step=n,document.body.append(r)}var Mr=[`urgency`,`name`,`area`],Nr={folds:/* @__PURE__ */ new Map,full:/* @__PURE__ */ new Set,pressed:/* @__PURE__ */ new Set,all:!1,search:``,sort:`urgency`,dates:!1,buying:!1};function X({all:e,pressed:t,search:n,sort:r}){return e||t.size>0||n.trim()!==``||r!==`urgency`}function Pr(e,t){let n=new Set(e);return n.delete(t)||n.add(t),n}var Fr=[720,1400,2400],Ir=2.4,Lr=2.8,Rr=2,zr=40;function Br(e){return 1+Fr.filter(t=>e>=t).length}function Vr(e,t){if(t<2)return[[...e]];let n=Array.from({length:t},()=>[]),r=n.map(()=>0),i=(e,t)=>{n[t]?.push(e),r[t]=(r[t]??0)+Hr(e)},a=e.filter(e=>e.isOpen),o=a.reduce((e,t)=>e+Hr(t),0),s=0,c=o/t;for(let e of a){let n=r[s]??0;n>0&&n+Hr(e)-c>c-n-.01&&s<t-1&&(o-=n,s+=1,c=o/(t-s)),i(e,s)}for(let t of e)t.isOpen||i(t,r.indexOf(Math.min(...r)));return n.filter(e=>e.length)}function Hr(e){return e.isOpen?e.rows.reduce((e,t)=>{let n=t.company.length+t.firmware.length+t.newest.length;return e+Rr+Math.ceil(t.why.length/zr)+Math.ceil(n/zr)},Ir):Lr}var Ur=o`
:host {
display: block;
color: var(--text);
font-size: var(--medium);
line-height: 1.4;
}
ha-card {
display: block;
box-sizing: border-box;
min-block-size: 100%;
overflow: clip;
border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--line));
border-radius: var(--ha-card-border-radius, var(--ha-border-radius-lg, 12px));
background: var(--back);
box-shadow: var(--ha-card-box-shadow, none);
container: card / inline-size;
}
:is(h2, h3, p) {
margin: 0;
font: inherit;
}
.icon {
flex: none;
inline-size: var(--size, 24px);
block-size: var(--size, 24px);
fill: currentcolor;
}
.circle {
position: relative;
flex: none;
display: grid;
place-items: center;
box-sizing: border-box;
inline-size: var(--circle, 40px);
block-size: var(--circle, 40px);
border: 1px solid transparent;
border-radius: 50%;
color: var(--tone);
background: color-mix(in srgb, var(--tone) 20%, transparent);
}
.mark {
position: absolute;
inset-block-start: -4px;
inset-inline-end: -5px;
display: grid;
place-items: center;
inline-size: 16px;
block-size: 16px;
border: 2px solid var(--back);
border-radius: 50%;
background: var(--tone);
}
.mark .icon {
--size: 12px;
color: var(--back);
}
.texts {
flex: 1;
min-inline-size: 0;
overflow-wrap: anywhere;
}
.headline {
display: flex;
flex-wrap: wrap;
align-items: center;
gap: 12px 16px;
padding: 16px;
--circle: 48px;
}
.headline > .circle {
--size: 28px;
}
h2 {
font-size: var(--ha-font-size-xl, 20px);
font-weight: 500;
line-height: 1.25;
}
:is(.note, .quiet, .place, .names, .empty) {
color: var(--quiet);
}
.quiet {
font-size: var(--medium);
}
h2.title {
padding: 12px 16px 4px;
font-size: var(--large);
font-weight: 500;
}
.bar {
flex: 0 0 100%;
display: flex;
align-items: center;
gap: 4px;
block-size: 8px;
}
.bar.dense {
gap: 1px;
}
.bar i {
flex: 1 1 0;
min-inline-size: 2px;
box-sizing: border-box;
block-size: 8px;
border-radius: 4px;
background: var(--tone);
}
.bar .info {
border: 2px solid var(--tone);
background: none;
}
.bar .unknown {
background: repeating-linear-gradient(-45deg, var(--tone) 0 2px, transparent 2px 5px);
}
.bar .success {
block-size: 4px;
}
.columns {
display: flex;
border-block-start: 1px solid var(--line);
}
.column {
flex: 1 1 0;
min-inline-size: 0;
container: column / inline-size;
}
.column + .column {
border-inline-start: 1px solid var(--line);
}
.group + .group {
border-block-start: 1px solid var(--line);
}
.group {
padding-block: 4px;
}
.heading {
display: flex;
flex: 1;
justify-content: space-between;
gap: 8px;
font-weight: 500;
color: var(--quiet);
}
h3.heading {
padding: 12px 16px 4px;
}
.fold {
display: flex;
align-items: center;
gap: 12px;
inline-size: 100%;
min-block-size: 44px;
padding: 4px 16px;
box-sizing: border-box;
}
.folded .fold {
padding-block: 8px;
}
.fold > .icon {
color: var(--quiet);
transition: transform var(--motion);
}
.fold[aria-expanded='true'] > .icon {
transform: rotate(180deg);
}
button.fold:focus-visible {
outline-offset: -3px;
border-radius: 8px;
}
.fold .texts > * {
display: block;
}
.count {
font-weight: 500;
}
.names {
font-size: var(--small);
}
.rest {
padding-inline: 68px 16px;
inline-size: 100%;
}
.empty,
.inner {
padding: 16px;
}
/* A part that stands alone begins with what follows a headline elsewhere. */
ha-card > .tools:first-child {
padding-block-start: 16px;
}
ha-card.help > :first-child {
padding-block-start: 8px;
}
.columns + :is(.group, footer),
.group + footer,
.listed + footer {
border-block-start: 1px solid var(--line);
}
footer {
display: flex;
flex-wrap: wrap;
align-items: center;
gap: 0 24px;
padding: 8px 16px;
}
.place {
flex: 1 1 100%;
padding-block: 4px;
font-size: var(--small);
}
.buying {
flex: 1 1 100%;
}
.starting .texts {
color: var(--quiet);
animation: appear var(--motion) 600ms both;
}
@keyframes appear {
from {
opacity: 0;
}
}
.unseen {
position: absolute;
inline-size: 1px;
block-size: 1px;
overflow: hidden;
clip-path: inset(50%);
white-space: nowrap;
}
@container card (max-width: 599px) {
.chips.few {
display: none;
}
}
@container card (min-width: 720px) {
.headline {
--circle: 56px;
}
.headline h2 {
font-size: var(--ha-font-size-2xl, 24px);
}
.place {
flex: 1 1 auto;
}
.listed .rows {
display: grid;
grid-template-columns: repeat(auto-fill, minmax(min(100%, 440px), 1fr));
}
}
@media (prefers-contrast: more) {
.circle {
border-color: var(--text);
color: var(--text);
}
}
@media (forced-colors: active) {
.bar i {
forced-color-adjust: none;
--tone: CanvasText;
}
.mark {
border-color: Canvas;
}
.mark .icon {
color: CanvasText;
}
}
@media (prefers-reduced-motion: reduce) {
* {
transition: none !important;
}
}
`,Wr=o`
button {
font: inherit;
color: inherit;
text-align: start;
background: none;
border: 0;
padding: 0;
margin: 0;
cursor: pointer;
-webkit-tap-highlight-color: transparent;
}
:is(button, input, select):focus-visible {
outline: 2px solid var(--accent);
outline-offset: 2px;
}
.button {
min-block-size: 40px;
padding: 4px 16px;
box-sizing: border-box;
border: 1px solid transparent;
border-radius: 20px;
font-size: var(--medium);
font-weight: 500;
text-align: center;
color: var(--accent);
background: var(--tint);
transition: filter var(--motion);
}
.button.filled {
color: #fff;
background: var(--ha-color-primary-30, #006787);
}
@media (hover: hover) {
.button:hover {
filter: brightness(0.94);
}
:is(.link, .rest):hover {
text-decoration: underline;
}
}
:is(.link, .rest) {
min-block-size: 40px;
font-size: var(--medium);
font-weight: 500;
color: var(--accent);
}
.chips {
display: flex;
flex-wrap: wrap;
gap: 8px;
padding: 0 16px 12px;
}
.chip {
display: inline-flex;
align-items: center;
gap: 6px;
min-block-size: 36px;
padding: 4px 12px 4px 8px;
padding-inline: 8px 12px;
box-sizing: border-box;
border: 1px solid var(--line);
border-radius: 18px;
font-size: var(--medium);
font-weight: 500;
}
.chip .icon {
--size: 20px;
color: var(--tone);
}
.chip[aria-pressed='true'] {
border-color: var(--accent);
background: var(--tint);
box-shadow: inset 0 0 0 1px var(--accent);
}
.chip[aria-pressed='true'] .icon {
color: inherit;
}
.tools {
display: flex;
flex-wrap: wrap;
gap: 8px;
padding: 0 16px 12px;
font-size: var(--medium);
}
.tools input {
flex: 1 1 180px;
min-inline-size: 0;
}
.tools label {
display: inline-flex;
align-items: center;
gap: 8px;
color: var(--quiet);
}
.tools :is(input, select) {
block-size: 40px;
box-sizing: border-box;
padding-inline: 12px;
border: 1px solid var(--line);
border-radius: 20px;
font: inherit;
color: var(--text);
background: var(--back);
}
@media (forced-colors: active) {
.chip[aria-pressed='true'] {
forced-color-adjust: none;
color: HighlightText;
background: Highlight;
}
}
`,Gr=o`
.rows {
margin: 0;
padding: 0;
list-style: none;
}
.row {
position: relative;
display: grid;
grid-template: 'mark open go' auto 'mark step go' auto / 40px minmax(0, 1fr) 24px;
column-gap: 12px;
align-items: center;
padding: 8px 16px;
}
.long .row {
content-visibility: auto;
contain-intrinsic-block-size: auto 84px;
}
.row > .circle {
grid-area: mark;
align-self: start;
}
.row > .icon {
grid-area: go;
color: var(--quiet);
}
.row > .icon:dir(rtl) {
transform: scaleX(-1);
}
.open {
grid-area: open;
min-inline-size: 0;
line-height: 1.4;
overflow-wrap: anywhere;
}
.open::after {
content: '';
position: absolute;
inset: 0;
}
button.open:focus-visible {
outline: none;
}
.open:focus-visible::after {
outline: 2px solid var(--accent);
outline-offset: -3px;
border-radius: 8px;
}
@media (hover: hover) {
.row:hover {
background: var(--hover);
}
}
.open > span {
display: block;
}
.who {
min-block-size: 22px;
}
.name {
margin-inline-end: 4px;
font-size: var(--large);
font-weight: 500;
}
.area {
font-size: var(--medium);
color: var(--quiet);
}
.why {
font-size: var(--medium);
}
/* A dot before each part; that of the first one in a line is cut off. */
.open > .more {
display: flex;
flex-wrap: wrap;
margin-inline: -1em;
padding-inline-end: 1em;
clip-path: inset(0 1em);
font-size: var(--small);
color: var(--quiet);
}
.more > span {
position: relative;
padding-inline-start: 1em;
}
.more > span::before {
content: '·' / '';
position: absolute;
inset-inline-start: 0.35em;
}
.row .button {
grid-area: step;
position: relative;
z-index: 1;
justify-self: start;
margin-block: 8px 4px;
}
@container column (min-width: 430px) {
.row {
grid-template: 'mark open step go' auto / 40px minmax(0, 1fr) auto 24px;
}
.row .button {
max-inline-size: 200px;
margin-block: 0;
}
}
`,Kr=o`
.tile {
display: flex;
align-items: center;
gap: 12px;
inline-size: 100%;
block-size: 100%;
min-block-size: 56px;
padding: 8px 12px;
box-sizing: border-box;
}
button.tile:focus-visible {
outline-offset: -3px;
border-radius: inherit;
}
.tile .texts > * {
display: block;
overflow: hidden;
text-overflow: ellipsis;
white-space: nowrap;
}
.tile .names {
color: var(--text);
}
:host([tile]),
:host([tile]) ha-card {
block-size: 100%;
}
.sheet {
inline-size: min(600px, 100vw - 32px);
max-inline-size: none;
max-block-size: calc(100dvh - 64px);
padding: 0;
border: 1px solid transparent;
border-radius: var(--ha-border-radius-3xl, 24px);
color: var(--text);
background: var(--card-background-color, #fff);
}
.sheet::backdrop {
background: rgb(0 0 0 / 50%);
}
.body {
container: card / inline-size;
}
.close {
margin: 8px 16px 0;
}
@media (max-width: 870px), (max-height: 500px) {
.sheet {
inline-size: 100vw;
margin-block-end: 0;
border-end-start-radius: 0;
border-end-end-radius: 0;
}
}
`;function qr(e,t,n=!1){return T`<div class=${n?`tile starting`:`headline starting`} role="status">
${B(Bt,`unknown`)}
<p class="texts">${N(e,t?`no_answer`:`starting`)}</p>
</div>`}function Z(e,t,n){return N(e.home.language,t,n)}function Jr(e,t,n){return Ye(e.home.language,t,n)}function Yr(e,t,n){let{known:r,config:i}=e,{kind:a,tone:o}=r.overview.headline;return T`<button class="tile" aria-haspopup="dialog" @click=${t.open}>
${B(Xt(a),o)}
<span class="texts">
<bdi class="count">${i.title??Z(e,`cameras`)}</bdi>
<span class="names"><bdi>${r.overview.short}</bdi></span>
</span>
</button>
<dialog class="sheet" closedby="any" aria-label=${Z(e,`cameras`)} @close=${t.close}>
${t.isOpen?T`<div class="body">
<button class="link close" @click=${t.close}>${Z(e,`close`)}</button>
${n()}
</div>`:D}
</dialog>`}
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var Xr={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Zr=e=>(...t)=>({_$litDirective$:e,values:t}),Qr=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:$r}=ke,ei=e=>e,ti=()=>document.createComment(``),Q=(e,t,n)=>{
/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new $r(r.insertBefore(ti(),i),r.insertBefore(ti(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=ei(e).nextSibling;ei(r).insertBefore(e,i),e=t}}}return n},$=(e,t,n=e)=>(e._$AI(t,n),e),ni={},ri=(e,t=ni)=>e._$AH=t,ii=e=>e._$AH,ai=e=>{e._$AR(),e._$AA.remove()},oi=(e,t,n)=>{
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
let r=/* @__PURE__ */ new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},si=Zr(class extends Qr{constructor(e){if(super(e),e.type!==Xr.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=ii(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=$(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=$(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=$(i[d],a[m]),Q(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=$(i[f],a[p]),Q(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=oi(o,p,m),u=oi(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=Q(e,i[d]);$(t,a[p]),c[p]=t}else c[p]=$(n,a[p]),Q(e,i[d],n),i[t]=null;p++}else ai(i[f]),f--}else ai(i[d]),d++;for(;p<=m;){let t=Q(e,c[m+1]);$(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&ai(e)}return this.ut=o,ri(e,c),E}});function ci(e){return e.normalize(`NFKD`).replace(/\p{M}/gu,``).toLowerCase()}function li(e,t,n=``){let r=new Set(t),i=ci(n).split(/\s+/).filter(Boolean);return e.filter(e=>{if(r.size&&!r.has(e.group))return!1;if(!i.length)return!0;let t=ci([e.name,e.area,e.company,e.why,e.firmware].join(` `));return i.every(e=>t.includes(e))})}function ui(e,t){return ci(e).includes(ci(t))}var di=`~`;function fi(e,t,n){let{compare:r}=new Intl.Collator(n,{numeric:!0,sensitivity:`base`}),i=(e,t)=>r(e.name,t.name)||(e.id<t.id?-1:Number(e.id>t.id)),a={urgency:(e,t)=>H.indexOf(e.group)-H.indexOf(t.group)||pi(e.when??di,t.when??di),area:(e,t)=>Number(!e.area)-Number(!t.area)||r(e.area??``,t.area??``),name:()=>0}[t];return[...e].sort((e,t)=>a(e,t)||i(e,t))}function pi(e,t){return e<t?-1:Number(e>t)}var mi=[`act_now`,`plan`,`coming_up`,`cannot_tell`];function hi(e,t,n){let{groups:r,language:i}=n,a=fi(li(li([...e],r),t.pressed,t.search),t.sort,i);if(t.sort===`name`)return a.length?[gi(``,a,{})]:[];if(t.sort===`area`)return _i(a);let o=H.map(e=>({group:e,rows:a.filter(t=>t.group===e)})).filter(e=>e.rows.length);if(X(t))return o.map(({group:e,rows:t})=>gi(e,t,{group:e}));let s=o.map(({group:e})=>e).filter(e=>r?.includes(e)??mi.includes(e)).slice(0,n.open);return o.map(({group:e,rows:n})=>{let r=t.folds.get(e)??s.includes(e);return{key:e,group:e,area:null,rows:r?t.full.has(e)?n:n.slice(0,5):[],total:n.length,isOpen:r}})}function gi(e,t,n){let{group:r=null,area:i=null}=n;return{key:e,group:r,area:i,rows:t,total:t.length,isOpen:!0}}function _i(e){let t=/* @__PURE__ */ new Map;for(let n of e){let e=n.area??``,r=t.get(e);r?r.push(n):t.set(e,[n])}return[...t].map(([e,t])=>gi(`area ${e}`,t,{area:e}))}function vi(e){return T`<p class="empty"><bdi>${e}</bdi></p>`}var yi={comma_decimal:[`en-US`,`en`],decimal_comma:[`de`,`es`,`it`],space_comma:[`fr`,`sv`,`cs`],quote_decimal:[`de-CH`]};function bi(e,{language:t,number_format:n}){return n===`none`?new Intl.NumberFormat(`en-US`,{useGrouping:!1}).format(e):n===`system`?new Intl.NumberFormat().format(e):new Intl.NumberFormat(yi[n]??t).format(e)}
/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var xi={},Si=Zr(class extends Qr{constructor(){super(...arguments),this.ot=xi}render(e,t){return t()}update(e,[t,n]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((e,t)=>e===this.ot[t]))return E}else if(this.ot===t)return E;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,n)}});function Ci(e,t){return Si([t,e.known.is_admin,e.home.language],()=>wi(e,t))}function wi(e,t){let{name:n,area:r,kind:i,tone:a,why:o}=t,s=[t.company,t.firmware,t.newest].filter(Boolean);return T`<li class="row">
${Qt(i,a)}
<button class="open" @click=${()=>{e.open(t)}}>
<span class="who"
><span class="name"><bdi>${n}</bdi></span>${r&&!ui(n,r)?T` <span class="area"><bdi>${r}</bdi></span>`:D}</span
>
<span class="why"><bdi>${o}</bdi></span>
${s.length?T`<span class="more">${s.map(e=>T`<span><bdi>${e}</bdi></span> `)}</span>`:D}
</button>
${Ti(e,t)} ${z(Ut)}
</li>`}function Ti(e,t){let{step:n,name:r,group:i}=t;if(!n||!e.known.is_admin)return D;let a=Z(e,`step_${n}`);return T`<button
class="button ${i===`act_now`?`filled`:``}"
aria-label="${a}: ${r}"
@click=${()=>{e.open(t,n)}}
>
${a}
</button>`}var Ei=[`danger`,`warning`,`info`,`unknown`,`success`];function Di(e,t){let n=/* @__PURE__ */ new Set;for(let r of e)r.group===t&&n.add(r.tone);return Ei.find(e=>n.has(e))??`unknown`}var Oi=20;function ki(e,t){let{rows:n,isOpen:r}=t;return T`<section class=${r?`group`:`group folded`}>
${ji(e,t)}
${r?T`<ul class=${Ai(n)}>
${si(n,e=>e.id,t=>Ci(e,t))}
</ul>`:D}
${r?Pi(e,t):D}
</section>`}function Ai(e){return e.length>Oi?`rows long`:`rows`}function ji(e,t){let{group:n,area:r,total:i}=t,a=bi(i,e.home.locale);if(n!==null&&!X(e.choice))return Mi(e,t,n,a);let o=n===null?r:e.known.overview.groups[n]?.title;return o==null?D:T`<h3 class="heading">
<bdi>${o||Z(e,`no_area`)}</bdi> <span>${a}</span>
</h3>`}function Mi(e,t,n,r){let{choice:i,choose:a,known:o}=e,{isOpen:s}=t,c=o.overview.groups[n];return T`<h3>
<button class="fold" aria-expanded=${s?`true`:`false`} @click=${()=>{a({folds:new Map(i.folds).set(n,!s)})}}>
${s?T`<span class="heading"><bdi>${c?.title}</bdi> <span>${r}</span></span>`:Ni(B(Zt(n),Di(o.cameras.values(),n)),c?.count,c?.names)}
${z(Ht)}
</button>
</h3>`}function Ni(e,t=``,n=``){return T`${e}<span class="texts"
><span class="count"><bdi>${t}</bdi></span> ${n?T`<span class="names"><bdi>${n}</bdi></span>`:D}</span
>`}function Pi(e,t){let{choice:n,choose:r}=e,{group:i,rows:a,total:o}=t;return i===null||X(n)||o<=5?D:T`<button class="rest" @click=${async e=>{let t=e.currentTarget.closest(`section`);await r({full:Pr(n.full,i)});let a=t?.querySelectorAll(`.open`)??[];Array.from(a).at(5)?.focus({preventScroll:!0})}}>${a.length<o?Jr(e,`more`,o-a.length):Z(e,`fewer`)}</button>`}var Fi=2;function Ii(e){let{choice:t,known:n,config:r,columns:i,home:a}=e,o=hi(n.cameras.values(),t,{groups:r.groups,open:i>1?1/0:Fi,language:a.language});if(!o.length)return vi(Z(e,X(t)?`no_match`:`no_cameras_here`));let s=X(t);return T`<div class=${s?`columns listed`:`columns`}>
${Vr(o,s?1:i).map(t=>T`<div class="column">
${si(t,e=>e.key,t=>ki(e,t))}
</div>`)}
${t.search?Li(e,o):D}
</div>`}function Li(e,t){return T`<p class="unseen" role="status">${Jr(e,`found`,t.reduce((e,t)=>e+t.total,0))}</p>`}function Ri(e){let{known:t}=e,n=H.filter(e=>t.overview.counts[e]);return n.length<2?D:T`<div class="chips ${t.cameras.size<25?`few`:``}" role="group" aria-label=${Z(e,`filter`)}>
${n.map(t=>zi(e,t))}
</div>`}function zi({known:e,choice:t,choose:n},r){let i=t.pressed.has(r),a=e.overview.groups[r]?.count??``;return T`<button
class="chip ${Di(e.cameras.values(),r)}"
aria-pressed=${i?`true`:`false`}
@click=${()=>{n({pressed:Pr(t.pressed,r)})}}
>
${z(i?Gt:Zt(r))}<bdi>${a}</bdi>
</button>`}function Bi(e,t){return T`<camera-lifecycle-dates .rows=${e} .home=${t}></camera-lifecycle-dates>`}function Vi(e){let{overview:t}=e.known;return t.dates.length?T`<div class="inner">${Bi(t.dates,e.home)}</div>`:vi(Z(e,`no_dates`))}function Hi(e){let{known:t,choice:n,choose:r,home:i}=e,[a]=t.overview.dates;if(!a)return D;let o=n.dates,s=vn(a.when,i.locale,{style:`long`});return T`<section class=${o?`group`:`group folded`}>
<h3>
<button
class="fold"
aria-expanded=${o?`true`:`false`}
@click=${()=>{r({dates:!o})}}
>
${o?T`<span class="heading">${Z(e,`coming_dates`)}</span>`:Ni(B(Wt,`info`),Z(e,`next_date`,{date:s}),a.title)}
${z(Ht)}
</button>
</h3>
${o?Vi(e):D}
</section>`}var Ui=`camera-lifecycle`,Wi=RegExp(`^${Ui}(-\\d+)?$`),Gi=/* @__PURE__ */ new WeakMap;function Ki(e){let t=Gi.get(e.connection);if(t)return t;let n=qi(e).finally(()=>Gi.delete(e.connection));return Gi.set(e.connection,n),n}async function qi(e){let t=await st(e),n=null;for(let{url_path:r,mode:i}of t){let t=await ct(e,r);if(t===`ours`)return r;t===`empty`&&i===`storage`&&Wi.test(r)&&(n??=r)}let r=/* @__PURE__ */ new Set([...Object.keys(e.panels),...t.map(({url_path:e})=>e)]),i=n??await Ji(e,r);return await e.callWS({type:`lovelace/config/save`,url_path:i,config:{strategy:{type:nt}}}),i}async function Ji(e,t){let n=Ui;for(let e=2;t.has(n);e+=1)n=`${Ui}-${String(e)}`;return await e.callWS({type:`lovelace/dashboards/create`,url_path:n,title:it(e),icon:rt,show_in_sidebar:!0,require_admin:!1,mode:`storage`}),n}function Yi(e){return T`<camera-lifecycle-dashboard-link .home=${e}></camera-lifecycle-dashboard-link>`}var Xi=class extends M{static{this.properties={home:{attribute:!1},state:{state:!0}}}static{this.styles=[R,Wr,o`
button[disabled] {
cursor: default;
opacity: 0.6;
}
.waits {
visibility: hidden;
}
p {
margin: 0 0 8px;
color: var(--text);
font-size: var(--medium);
}
`]}constructor(){super(),this.state={kind:`looking`}}firstUpdated(){this.look()}async look(){let e=await ut(this.home);this.state.kind===`looking`&&(this.state={kind:`known`,path:e})}async open(){if(this.state.kind===`making`)return;let e=this.state.kind===`known`?this.state.path:null;if(e===null){this.state={kind:`making`};try{e=await Ki(this.home)}catch(e){this.state={kind:`failed`,reason:this.wordsOf(e)};return}this.state={kind:`known`,path:e}}Ue(`/${e}`)}wordsOf(e){let{message:t}=e??{},n=typeof t==`string`&&t?t:String(e);return N(this.home.language,`dashboard_failed`,{reason:n})}render(){let{state:e}=this,t=e.kind===`known`&&e.path!==null;return!t&&!this.home.user?.is_admin?D:T`<button
type="button"
class=${e.kind===`looking`?`link waits`:`link`}
?disabled=${e.kind===`making`}
@click=${this.open.bind(this)}
>
${N(this.home.language,t?`dashboard_open`:`dashboard_make`)}
</button>
<div role="status">${e.kind===`failed`?T`<p>${e.reason}</p>`:D}</div>`}};function Zi(e){let{known:t,choice:n,choose:r,home:i}=e,a=t.cameras.size,{pressed:o,search:s,sort:c}=Nr,l=X(n);return T`<footer>
${Qi(e)}
${a>1?T`<button
class="link"
@click=${()=>{r({all:!l,...l?{pressed:o,search:s,sort:c}:{}})}}
>
${l?Z(e,`overview`):Jr(e,`all_cameras`,a)}
</button>`:D}
${t.is_admin?T`<button
class="link"
aria-expanded=${n.buying?`true`:`false`}
@click=${()=>{r({buying:!n.buying})}}
>
${Z(e,`before_you_buy`)}
</button>`:D}
${Yi(i)}
${n.buying?T`<div class="buying">${qn(i)}</div>`:D}
</footer>`}function Qi({known:e}){return e.overview.place?T`<p class="place"><bdi>${e.overview.place}</bdi></p>`:D}
/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var $i=`important`,ea=` !`+$i,ta=Zr(class extends Qr{constructor(e){if(super(e),e.type!==Xr.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(ea);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?$i:``):n[e]=r}}return E}});function na(e){if(e.length>40)return Ei.map(t=>({tone:t,cameras:e.filter(e=>e.tone===t).length})).filter(e=>e.cameras);let t=e=>Ei.indexOf(e.tone)*H.length+H.indexOf(e.group);return[...e].sort((e,n)=>t(e)-t(n)).map(({tone:e})=>({tone:e,cameras:1}))}function ra(e){return e.length<2?D:T`<div class=${e.length>20?`bar dense`:`bar`} aria-hidden="true">
${na(e).map(({tone:e,cameras:t})=>T`<i class=${e} style=${ta({"flex-grow":String(t)})}></i>`)}
</div>`}function ia({known:e,config:t}){let{kind:n,tone:r,text:i,note:a}=e.overview.headline;return T`<header class="headline">
${B(Xt(n),r)}
<div class="texts">
${t.title?T`<p class="quiet"><bdi>${t.title}</bdi></p>`:D}
<h2><bdi>${i}</bdi></h2>
${a?T`<p class="note"><bdi>${a}</bdi></p>`:D}
</div>
${ra([...e.cameras.values()])}
</header>`}function aa(e){let{known:t,home:n}=e,r=fi([...t.cameras.values()].filter(({group:e,step:n})=>e===`cannot_tell`&&(n!==null||!t.is_admin)),`urgency`,n.language);return r.length?T`<div class="column listed">
<ul class=${Ai(r)}>
${si(r,e=>e.id,t=>Ci(e,t))}
</ul>
</div>`:vi(Z(e,`nothing_to_help`))}function oa({config:e,known:t}){let{groups:n}=e;return n?.length?n.reduce((e,n)=>e+t.overview.counts[n],0):t.cameras.size}function sa(e){let{choice:t,choose:n}=e;return oa(e)<25?D:T`<div class="tools">
<input
type="search"
aria-label=${Z(e,`search`)}
placeholder=${Z(e,`search`)}
.value=${t.search}
@input=${e=>{n({search:e.target.value})}}
/>
<label>
<span>${Z(e,`sort`)}</span>
<select
@change=${e=>{n({sort:e.target.value})}}
>
${Mr.map(n=>T`<option value=${n} ?selected=${t.sort===n}>
${Z(e,`sort_${n}`)}
</option>`)}
</select>
</label>
</div>`}function ca(e){let{config:t,known:n,choice:r}=e;switch(t.part){case`headline`:return T`${ia(e)}${Ri(e)}${X(r)?Ii(e):D}
<footer>${Qi(e)}</footer>`;case`cameras`:return T`${la(e)}${sa(e)}${Ii(e)}`;case`dates`:return T`${la(e)}${Vi(e)}`;case`help`:return T`${la(e)}${aa(e)}`;default:return T`${ia(e)}
${n.cameras.size?T`${Ri(e)}${sa(e)}${Ii(e)}${Hi(e)}${Zi(e)}`:T`<footer>${Qi(e)}</footer>`}`}}function la({config:e}){return e.title?T`<h2 class="title"><bdi>${e.title}</bdi></h2>`:D}var ua=`camera_lifecycle_heights`,da={all:360,headline:112,cameras:200,dates:160,help:112,before_you_buy:0};function fa({part:e,tile:t,areas:n,groups:r},i){return JSON.stringify([e??`all`,t===!0,n??[],r??[],i])}function pa(){try{let e=JSON.parse(localStorage.getItem(ua)??`[]`);return Array.isArray(e)?e:[]}catch{return[]}}function ma(e,t,n){let r=fa(e,t),i=pa();if(i.some(([e,t])=>e===r&&t===n))return;let a=i.filter(([e])=>e!==r).slice(-49);try{localStorage.setItem(ua,JSON.stringify([...a,[r,n]]))}catch{}}function ha(e,t){let n=fa(e,t),r=pa().find(([e])=>e===n)?.[1];return typeof r==`number`?r:e.tile?0:da[e.part??`all`]}function ga({tile:e}){return e?{columns:6,rows:1,min_columns:6,min_rows:1}:{columns:12,rows:`auto`,min_columns:6}}var _a={headline:3,dates:4,help:4};function va({tile:e,part:t=`all`}){return e?1:_a[t]??8}function ya(e){let t=Object.entries(e).filter(([,e])=>e!=null&&e!==``&&!(Array.isArray(e)&&!e.length));return Object.fromEntries(t)}var ba=class extends M{static{this.properties={state:{attribute:!1},choice:{attribute:!1},columns:{attribute:!1},isSheetOpen:{attribute:!1},spoken:{attribute:!1}}}static{this.styles=[R,Ur,Wr,Gr,Kr]}static{this.getConfigForm=on}static{this.getStubConfig=an}constructor(){super(),this.config=null,this.home=null,this.unfollow=null,this.headline=``,this.watch=new ResizeObserver(()=>{this.measure()}),this.choose=e=>(this.choice={...this.choice,...e},this.updateComplete),this.open=(e,t)=>{this.home&&jr(this.home,e.id,t)},this.sheet=e=>{this.isSheetOpen=e},this.state={kind:`starting`},this.choice=Nr,this.columns=1,this.isSheetOpen=!1,this.spoken=``}setConfig(e){tn(e,this.home?.language??(document.documentElement.lang||navigator.language)),this.config=ya(e),this.toggleAttribute(`tile`,e.tile===!0),this.follow(),this.requestUpdate()}set hass(e){let t=this.home;this.home=e,(t?.connection!==e.connection||t.language!==e.language)&&this.follow(),(t?.language!==e.language||t.locale!==e.locale)&&this.requestUpdate()}getCardSize(){return this.config?va(this.config):1}getGridOptions(){return ga(this.config??{type:``})}connectedCallback(){super.connectedCallback(),this.watch.observe(this),this.measure(),this.follow()}disconnectedCallback(){super.disconnectedCallback(),this.watch.disconnect(),this.unfollow?.(),this.unfollow=null}follow(){let{home:e,config:t}=this;if(this.unfollow?.(),this.unfollow=null,!this.isConnected||!e||!t||t.part===`before_you_buy`)return;let{areas:n}=t,r={language:e.language,...n?{areas:n}:{}};this.unfollow=Ve(e.connection,r,e=>{this.hear(e)})}hear(e){if(e.kind===`known`){let{text:t}=e.known.overview.headline;this.headline&&this.headline!==t&&(this.spoken=t),this.headline=t}this.state=e}measure(){let e=this.clientWidth;e&&(this.columns=Br(e),this.config&&this.state.kind===`known`&&this.choice===Nr&&ma(this.config,this.columns,this.offsetHeight))}updated(e){if(!e.has(`isSheetOpen`))return;let t=this.renderRoot.querySelector(`dialog`);this.isSheetOpen?t?.showModal():t?.close()}render(){let{home:e,config:t,state:n}=this;if(!e||!t)return D;let r=n.kind===`starting`?ha(t,this.columns):0;return T`<ha-card style=${r?`min-height:${String(r)}px`:D}>
${this.content(e,t,n)}
<div class="unseen" role="status">${this.spoken}</div>
</ha-card>`}content(e,t,n){if(t.part===`before_you_buy`)return T`<div class="inner">${qn(e)}</div>`;if(n.kind===`starting`)return qr(e.language,n.isSilent===!0,t.tile);let{choice:r,choose:i,open:a}=this,o={home:e,config:t,known:n.known,choice:r,columns:this.columns,choose:i,open:a};return t.tile?Yr(o,{isOpen:this.isSheetOpen,open:()=>{this.sheet(!0)},close:()=>{this.sheet(!1)}},()=>ca({...o,config:{...t,tile:!1},columns:1})):ca(o)}},xa=`https://github.com/camera-lifecycle/camera-lifecycle`;function Sa(e,t){return{type:e,get name(){return N(V(),`${t}_name`)},get description(){return N(V(),`${t}_description`)},documentationURL:xa}}function Ca(e,t){return t.platform===`camera_lifecycle`?!0:!t.entity_id.startsWith(`camera.`)||!t.device_id?!1:Object.values(e.entities).some(e=>e.platform===`camera_lifecycle`&&e.device_id===t.device_id)}function wa(e){return(t,n)=>{let r=t.entities[n];if(!r||!Ca(t,r))return null;let i=t.devices[r.device_id??``]?.area_id;return{config:{type:`custom:${e}`,...i?{areas:[i]}:{}}}}}function Ta(){let[e,t]=[`camera-lifecycle-card`,`camera-lifecycle-badge`];Ea(`customStrategies`,Sa(`camera-lifecycle`,`dashboard`),{strategyType:`dashboard`}),Ea(`customCards`,Sa(e,`card`),{preview:!0,getEntitySuggestion:wa(e)}),Ea(`customBadges`,Sa(t,`badge`),{preview:!0,getEntitySuggestion:wa(t)})}function Ea(e,t,n){let r=dn(e);r.some(({type:e})=>e===t.type)||r.push(Object.assign(t,n))}var Da=o`
:host {
display: block;
color: var(--text);
font-size: var(--medium);
line-height: 1.4;
}
ol {
display: grid;
grid-template-columns: minmax(max-content, 96px) 14px minmax(0, 1fr);
column-gap: 12px;
margin: 0;
padding: 0;
list-style-type: ''; /* with none, Safari takes it for no list */
}
li {
display: grid;
grid-column: 1 / -1;
grid-template-columns: subgrid;
padding-block-end: 16px;
}
li:last-child {
padding-block-end: 0;
}
time {
font-weight: 500;
text-align: end;
}
.dot {
position: relative;
}
.dot::before {
content: '';
box-sizing: border-box;
position: absolute;
inset-block-start: 3px;
inset-inline-start: 0;
inline-size: 14px;
block-size: 14px;
border: 3px solid var(--tone);
border-radius: 50%;
}
.planned .dot::before {
border: 6px double var(--tone);
}
li:not(:last-child) .dot::after {
content: '';
position: absolute;
inset-block: 20px -16px;
inset-inline-start: 6px;
border-inline-start: 2px solid var(--line);
}
.title {
font-weight: 500;
}
.title,
.note {
display: block;
overflow-wrap: anywhere;
}
.note,
.none {
color: var(--quiet);
}
.note {
font-size: var(--small);
}
.none {
margin: 0;
}
.link {
margin-block-start: 8px;
}
`;function Oa(e){return[...e].sort((e,t)=>Aa(ka(e.when),ka(t.when))||Aa(e.title,t.title))}function ka(e){return e.padEnd(10,`~`)}function Aa(e,t){return e<t?-1:Number(e>t)}var ja=6,Ma=class extends M{static{this.properties={rows:{attribute:!1},home:{attribute:!1,hasChanged:Na},isOpen:{state:!0}}}static{this.styles=[R,Wr,Da]}constructor(){super(),this.rows=[],this.isOpen=!1}render(){let{language:e}=this.home;if(!this.rows.length)return T`<p class="none">${N(e,`no_dates`)}</p>`;let t=Oa(this.rows),n=t.length>7?t.length-ja:0;return T`<ol>
${si(this.isOpen||!n?t:t.slice(0,ja),e=>e.id,e=>this.row(e))}
</ol>
${n?this.fold(n):D}`}row(e){let{language:t,locale:n}=this.home,r=[e.is_planned?N(t,`dates_planned`):``,e.note].filter(Boolean);return T`<li class=${e.is_planned?`planned`:``}>
<time datetime=${e.when}>${vn(e.when,n,{style:`short`})}</time>
<span class="dot info"></span>
<span>
<bdi class="title">${e.title}</bdi>
${r.length?T`<bdi class="note">${r.join(` · `)}</bdi>`:D}
</span>
</li>`}fold(e){let{language:t}=this.home;return T`<button
type="button"
class="link"
aria-expanded=${this.isOpen?`true`:`false`}
@click=${()=>{this.isOpen=!this.isOpen}}
>
${this.isOpen?N(t,`fewer`):Ye(t,`dates_more`,e)}
</button>`}};function Na(e,t){return e.language!==t?.language||e.locale!==t.locale}U(`ll-strategy-dashboard-camera-lifecycle`,at),U(`camera-lifecycle-dates`,Ma),U(`camera-lifecycle-dashboard-link`,Xi),U(`camera-lifecycle-card`,ba),U(`camera-lifecycle-badge`,ln),Ta();