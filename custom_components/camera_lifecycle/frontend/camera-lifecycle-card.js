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
var oe=globalThis,se=e=>e,v=oe.trustedTypes,ce=v?v.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,y=`$lit$`,b=`lit$${Math.random().toFixed(9).slice(2)}$`,le=`?`+b,ue=`<${le}>`,x=document,S=()=>x.createComment(``),C=e=>e===null||typeof e!=`object`&&typeof e!=`function`,de=Array.isArray,fe=e=>de(e)||typeof e?.[Symbol.iterator]==`function`,pe=`[ 	
\f\r]`,w=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,me=/-->/g,he=/>/g,T=RegExp(`>|${pe}(?:([^\\s"'>=/]+)(${pe}*=${pe}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),ge=/'/g,_e=/"/g,ve=/^(?:script|style|textarea|title)$/i,E=(e=>(t,...n)=>({_$litType$:e,strings:t,values:n}))(1),D=Symbol.for(`lit-noChange`),O=Symbol.for(`lit-nothing`),ye=/* @__PURE__ */ new WeakMap,k=x.createTreeWalker(x,129);function be(e,t){if(!de(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return ce===void 0?t:ce.createHTML(t)}var xe=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=w;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===w?c[1]===`!--`?o=me:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=T):(ve.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=T):o=he:o===T?c[0]===`>`?(o=i??w,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?T:c[3]===`"`?_e:ge):o===_e||o===ge?o=T:o===me||o===he?o=w:(o=T,i=void 0);let d=o===T&&e[t+1].startsWith(`/>`)?` `:``;a+=o===w?n+ue:l>=0?(r.push(s),n.slice(0,l)+y+n.slice(l)+b+d):n+b+(l===-2?t:d)}return[be(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Se=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=xe(t,n);if(this.el=e.createElement(l,r),k.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=k.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(y)){let t=u[o++],n=i.getAttribute(e).split(b),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?we:r[1]===`?`?Te:r[1]===`@`?Ee:M}),i.removeAttribute(e)}else e.startsWith(b)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(ve.test(i.tagName)){let e=i.textContent.split(b),t=e.length-1;if(t>0){i.textContent=v?v.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],S()),k.nextNode(),c.push({type:2,index:++a});i.append(e[t],S())}}}else if(i.nodeType===8){if(i.data===le)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(b,e+1))!==-1;)c.push({type:7,index:a}),e+=b.length-1}}a++}}static createElement(e,t){let n=x.createElement(`template`);return n.innerHTML=e,n}};function A(e,t,n=e,r){if(t===D)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=C(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=A(e,i._$AS(e,t.values),i,r)),t}var Ce=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??x).importNode(t,!0);k.currentNode=r;let i=k.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new j(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new De(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=k.nextNode(),a++)}return k.currentNode=x,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},j=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=O,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=A(this,e,t),C(e)?e===O||e==null||e===``?(this._$AH!==O&&this._$AR(),this._$AH=O):e!==this._$AH&&e!==D&&this._(e):e._$litType$===void 0?e.nodeType===void 0?fe(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==O&&C(this._$AH)?this._$AA.nextSibling.data=e:this.T(x.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Se.createElement(be(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new Ce(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=ye.get(e.strings);return t===void 0&&ye.set(e.strings,t=new Se(e)),t}k(t){de(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(S()),this.O(S()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=se(e).nextSibling;se(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},M=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=O,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(/* @__PURE__ */ new String),this.strings=n):this._$AH=O}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=A(this,e,t,0),a=!C(e)||e!==this._$AH&&e!==D,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=A(this,r[n+o],t,o),s===D&&(s=this._$AH[o]),a||=!C(s)||s!==this._$AH[o],s===O?e=O:e!==O&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===O?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},we=class extends M{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===O?void 0:e}},Te=class extends M{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==O)}},Ee=class extends M{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=A(this,e,t,0)??O)===D)return;let n=this._$AH,r=e===O&&n!==O||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==O&&(n===O||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},De=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){A(this,e)}},Oe={M:y,P:b,A:le,C:1,L:xe,R:Ce,D:fe,V:A,I:j,H:M,N:Te,U:Ee,B:we,F:De},ke=oe.litHtmlPolyfillSupport;ke?.(Se,j),(oe.litHtmlVersions??=[]).push(`3.3.3`);var Ae=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new j(t.insertBefore(S(),e),e,void 0,n??{})}return i._$AI(e),i},je=globalThis,N=class extends _{constructor(){
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ae(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return D}};N._$litElement$=!0,N.finalized=!0,je.litElementHydrateSupport?.({LitElement:N});var Me=je.litElementPolyfillSupport;Me?.({LitElement:N}),(je.litElementVersions??=[]).push(`4.2.2`);function Ne(e,t){switch(t.type){case`not_ready`:return null;case`all`:{let{is_admin:e,overview:n,cameras:r}=t;return{is_admin:e,overview:n,cameras:new Map(r.map(e=>[e.id,e]))}}case`changed`:{if(!e)return null;let n=new Map(e.cameras);for(let e of t.gone)n.delete(e);for(let e of t.cameras)n.set(e.id,e);return{...e,overview:t.overview,cameras:n}}}}var Pe=500,Fe=3e4,Ie=16e3,Le=class{constructor(e,t,n){this.connection=e,this.wanted=t,this.changed=n,this.state={kind:`starting`},this.unsubscribe=null,this.timer=null,this.pause=Pe,this.turn=0,this.begin=()=>{this.pause=Pe,this.subscribe()},this.lost=()=>{this.turn+=1,this.unsubscribe=null,this.wait(null),this.show({kind:`starting`})}}start(){this.connection.addEventListener(`ready`,this.begin),this.connection.addEventListener(`disconnected`,this.lost),this.begin()}stop(){this.connection.removeEventListener(`ready`,this.begin),this.connection.removeEventListener(`disconnected`,this.lost),this.turn+=1,this.wait(null),this.unsubscribe?.().catch(()=>void 0),this.unsubscribe=null}async subscribe(){this.turn+=1;let e=this.turn;this.wait(null);let t=null;try{let n=await this.connection.subscribeMessage(n=>{e===this.turn&&(t=Ne(t,n),this.show(t?{kind:`known`,known:t}:{kind:`starting`}))},{type:`camera_lifecycle/subscribe`,...this.wanted},{resubscribe:!1});e===this.turn?this.unsubscribe=n:n().catch(()=>void 0)}catch{if(e!==this.turn)return;this.show({kind:`starting`,isSilent:this.pause>=Ie}),this.wait(this.pause),this.pause=Math.min(this.pause*2,Fe)}}wait(e){this.timer!==null&&clearTimeout(this.timer),this.timer=e===null?null:setTimeout(()=>void this.subscribe(),e)}show(e){this.state=e,this.changed(e)}},Re=5e3,ze=/* @__PURE__ */ new WeakMap;function Be(e,t,n){let r=[...new Set(t.areas)].sort(),i={language:t.language,...r.length?{areas:r}:{}},a=JSON.stringify(i),o=ze.get(e)??/* @__PURE__ */ new Map;ze.set(e,o);let s=o.get(a)??Ve(e,i);o.set(a,s),s.end!==null&&clearTimeout(s.end),s.end=null;let c=e=>{n(e)};return s.listeners.add(c),c(s.feed.state),()=>{s.listeners.delete(c)&&!s.listeners.size&&(s.end=setTimeout(()=>{o.delete(a),s.feed.stop()},Re))}}function Ve(e,t){let n=/* @__PURE__ */ new Set,r=new Le(e,t,e=>{for(let t of[...n])t(e)});return r.start(),{feed:r,listeners:n,end:null}}function He(e){history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}}))}var Ue=[`entities`,`devices`,`areas`],We=[`at_risk`,`support_status`,`assessment`];function Ge(e){let t=/* @__PURE__ */ new Set;for(let n of Object.values(e.entities)){if(n.platform!==`camera_lifecycle`||!We.includes(n.translation_key??``))continue;let r=e.devices[n.device_id??``]?.area_id;r&&(e.user?.is_admin||n.entity_id in e.states)&&t.add(r)}return[...t].flatMap(t=>e.areas[t]??[]).sort((t,n)=>t.name.localeCompare(n.name,e.language))}var Ke={en:{card_name:`Camera Lifecycle`,card_description:`Shows which cameras need attention, why, and what to do next.`,starting:`Camera Lifecycle is starting …`,all_cameras_one:`{count} camera`,all_cameras_other:`All {count} cameras`,before_you_buy:`Check before you buy`,cameras:`Cameras`,close:`Close`,coming_dates:`Coming dates`,config_list:`“{option}” must be a list.`,config_one_of:`Possible values of “{option}”: {values}.`,fewer:`Show fewer`,filter:`Filter by group`,found_one:`{count} camera found`,found_other:`{count} cameras found`,more_one:`Show {count} more`,more_other:`Show {count} more`,next_date:`Next date: {date}`,no_answer:`Camera Lifecycle isn't answering. It may still be starting, or it isn't set up.`,no_area:`No area`,no_cameras_here:`No cameras here at the moment.`,no_dates:`No coming dates are known.`,no_match:`No camera matches.`,nothing_to_help:`There's nothing to add at the moment.`,overview:`Back to overview`,search:`Search cameras`,sort:`Sort by`,sort_area:`Area`,sort_name:`Name`,sort_urgency:`Urgency`,step_allow_asking:`Allow asking`,step_ask:`Ask the camera`,step_name_model:`Name the model`,step_set_country:`Set the country`,step_set_date:`Set a date`,step_tell_hardware:`Enter the hardware version`,step_update:`How to update`,badge_name:`Camera Lifecycle`,badge_description:`Shows in a few words whether your cameras are fine.`,dashboard_name:`Camera Lifecycle`,dashboard_description:`Your cameras at a glance, by area and over time. It follows your cameras by itself.`,dashboard_title:`Cameras`,dashboard_make:`Make a dashboard`,dashboard_open:`Open the dashboard`,dashboard_failed:`The dashboard could not be made. Home Assistant says: {reason}`,view_overview:`Overview`,view_cameras:`All cameras`,view_dates:`Coming dates`,view_help:`Help us know`,heading_to_do:`What to do`,heading_dates:`Coming dates`,heading_areas:`By area`,heading_help:`Help us know`,heading_buy:`Check before you buy`,heading_cameras:`Cameras`,editor_title:`Title`,editor_label:`Label`,editor_part:`What it shows`,editor_tile:`Show as a tile`,editor_tile_help:`A small tile with a few words. A tap opens the rest.`,editor_areas:`Only these areas`,editor_areas_help:`If empty, the cameras of all areas are shown.`,editor_groups:`Only these groups`,editor_groups_help:`If empty, all groups are shown.`,part_all:`Everything`,part_headline:`The headline`,part_cameras:`The cameras`,part_dates:`Coming dates`,part_help:`Help us know`,part_before_you_buy:`Check before you buy`,group_act_now:`Act now`,group_plan:`Plan a replacement`,group_coming_up:`Coming up`,group_cannot_tell:`Cannot tell yet`,group_no_known_problem:`No known problem`,group_accepted:`Accepted`,group_fine:`Fine`,dates_planned:`Planned`,dates_more_one:`{count} more date`,dates_more_other:`{count} more dates`},de:{card_name:`Camera Lifecycle`,card_description:`Zeigt, welche Kameras Aufmerksamkeit brauchen, warum, und was als Nächstes zu tun ist.`,starting:`Camera Lifecycle startet …`,all_cameras_one:`{count} Kamera`,all_cameras_other:`Alle {count} Kameras`,before_you_buy:`Vor dem Kauf prüfen`,cameras:`Kameras`,close:`Schließen`,coming_dates:`Anstehende Termine`,config_list:`„{option}“ muss eine Liste sein.`,config_one_of:`Mögliche Werte von „{option}“: {values}.`,fewer:`Weniger anzeigen`,filter:`Nach Gruppe filtern`,found_one:`{count} Kamera gefunden`,found_other:`{count} Kameras gefunden`,more_one:`{count} weitere anzeigen`,more_other:`{count} weitere anzeigen`,next_date:`Nächster Termin: {date}`,no_answer:`Camera Lifecycle antwortet nicht. Vielleicht startet es noch, oder es ist nicht eingerichtet.`,no_area:`Kein Bereich`,no_cameras_here:`Zurzeit sind hier keine Kameras.`,no_dates:`Es sind keine anstehenden Termine bekannt.`,no_match:`Keine passende Kamera gefunden.`,nothing_to_help:`Zurzeit gibt es nichts zu ergänzen.`,overview:`Zurück zur Übersicht`,search:`Kameras suchen`,sort:`Sortieren nach`,sort_area:`Bereich`,sort_name:`Name`,sort_urgency:`Dringlichkeit`,step_allow_asking:`Abfragen erlauben`,step_ask:`Kamera abfragen`,step_name_model:`Modell angeben`,step_set_country:`Land angeben`,step_set_date:`Datum festlegen`,step_tell_hardware:`Hardwareversion angeben`,step_update:`Zum Update`,badge_name:`Camera Lifecycle`,badge_description:`Zeigt in wenigen Worten, ob mit deinen Kameras alles in Ordnung ist.`,dashboard_name:`Camera Lifecycle`,dashboard_description:`Deine Kameras auf einen Blick, nach Bereich und im Zeitverlauf. Es folgt deinen Kameras von selbst.`,dashboard_title:`Kameras`,dashboard_make:`Dashboard erstellen`,dashboard_open:`Dashboard öffnen`,dashboard_failed:`Das Dashboard konnte nicht erstellt werden. Home Assistant meldet: {reason}`,view_overview:`Übersicht`,view_cameras:`Alle Kameras`,view_dates:`Anstehende Termine`,view_help:`Hilf uns, mehr zu wissen`,heading_to_do:`Was zu tun ist`,heading_dates:`Anstehende Termine`,heading_areas:`Nach Bereich`,heading_help:`Hilf uns, mehr zu wissen`,heading_buy:`Vor dem Kauf prüfen`,heading_cameras:`Kameras`,editor_title:`Titel`,editor_label:`Beschriftung`,editor_part:`Was sie zeigt`,editor_tile:`Als Kachel zeigen`,editor_tile_help:`Eine kleine Kachel mit wenigen Worten. Tippen öffnet den Rest.`,editor_areas:`Nur diese Bereiche`,editor_areas_help:`Wenn leer, werden die Kameras aller Bereiche gezeigt.`,editor_groups:`Nur diese Gruppen`,editor_groups_help:`Wenn leer, werden alle Gruppen gezeigt.`,part_all:`Alles`,part_headline:`Die Überschrift`,part_cameras:`Die Kameras`,part_dates:`Anstehende Termine`,part_help:`Hilf uns, mehr zu wissen`,part_before_you_buy:`Vor dem Kauf prüfen`,group_act_now:`Jetzt handeln`,group_plan:`Ersatz planen`,group_coming_up:`Steht an`,group_cannot_tell:`Noch unklar`,group_no_known_problem:`Kein Problem bekannt`,group_accepted:`Akzeptiert`,group_fine:`In Ordnung`,dates_planned:`Geplant`,dates_more_one:`{count} weiterer Termin`,dates_more_other:`{count} weitere Termine`}},qe=Ke.en;function P(e,t,n={}){let r=Ke,i=e.split(`-`)[0]??e;return(r[e]?.[t]??r[i]?.[t]??qe[t]??t).replace(/\{(\w+)\}/g,(e,t)=>String(n[t]??e))}function Je(e,t,n){let r=`${t}_${new Intl.PluralRules(e).select(n)}`,i=P(e,r,{count:n});return i===r?P(e,`${t}_other`,{count:n}):i}var Ye=3;function Xe(e){return`area-${e}`}function Ze(e){let t=Ge(e);return[Qe(e,t),I(F(e,`cameras`,`mdi:cctv`),2,[L([R({part:`cameras`})],2)]),I(F(e,`dates`,`mdi:timeline-clock-outline`),1,[L([R({part:`dates`})])]),I(F(e,`help`,`mdi:help-circle-outline`),2,[L([R({part:`help`})],2)]),...t.map(t=>$e(e,t))]}function Qe(e,t){let n=t.map(e=>({...R({tile:!0,title:e.name,areas:[e.area_id]}),grid_options:{columns:6,rows:1}}));return I(F(e,`overview`,`mdi:shield-home-outline`),Ye,[L([R({part:`headline`})],Ye),L([z(e,`to_do`),R({part:`cameras`,groups:[`act_now`,`plan`]})]),L([z(e,`dates`,`dates`),R({part:`dates`}),z(e,`help`,`help`),R({part:`help`})]),...n.length?[L([z(e,`areas`),...n],2)]:[],L([z(e,`buy`),R({part:`before_you_buy`})])])}function $e(e,t){let n=[t.area_id];return I({title:t.name,path:Xe(t.area_id),...t.icon?{icon:t.icon}:{}},2,[L([R({part:`headline`,areas:n})],2),L([z(e,`cameras`),R({part:`cameras`,areas:n})]),L([z(e,`dates`),R({part:`dates`,areas:n})])])}function F(e,t,n){return{title:P(e.language,`view_${t}`),path:t,icon:n}}function I(e,t,n){return{...e,show_icon_and_title:!0,type:`sections`,max_columns:t,dense_section_placement:!0,sections:n}}function L(e,t=1){return{type:`grid`,column_span:t,cards:e}}function R(e){return{type:`custom:camera-lifecycle-card`,...e,grid_options:{columns:`full`}}}function z(e,t,n){return{type:`heading`,heading:P(e.language,`heading_${t}`),...n?{tap_action:{action:`navigate`,navigation_path:n}}:{}}}var et=`custom:camera-lifecycle`,B=`mdi:cctv`;function tt(e){return P(e.language,`dashboard_title`)}var nt=class extends HTMLElement{static{this.noEditor=!0}static{this.registryDependencies=Ue}static async generate(e,t){return{views:Ze(t)}}static getCreateSuggestions(e){return{title:tt(e),icon:B}}static shouldRegenerate(e,t,n){return t.language!==n.language||!Ue.every(e=>t[e]===n[e])&&rt(t)!==rt(n)}};function rt(e){return JSON.stringify(Ge(e).map(({area_id:e,name:t,icon:n})=>[e,t,n]))}async function it(e){return[...await e.callWS({type:`lovelace/dashboards/list`})].sort((e,t)=>Number(t.icon===B)-Number(e.icon===B))}async function at(e,t){try{return(await e.callWS({type:`lovelace/config`,url_path:t}))?.strategy?.type===`custom:camera-lifecycle`?`ours`:`other`}catch(e){return e.code===`config_not_found`?`empty`:`other`}}async function ot(e){for(let{url_path:t}of await it(e))if(await at(e,t)===`ours`)return t;return null}async function st(e){for(let[t,n]of Object.entries(e.panels)){let{component_name:r,icon:i}=n;if(r===`lovelace`&&i===`mdi:cctv`&&await at(e,t)===`ours`)return t}return null}var V=o`
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
`,ct=`M21.1,12.5L22.5,13.91L15.97,20.5L12.5,17L13.9,15.59L15.97,17.67L21.1,12.5M11,4A4,4 0 0,1 15,8A4,4 0 0,1 11,12A4,4 0 0,1 7,8A4,4 0 0,1 11,4M11,6A2,2 0 0,0 9,8A2,2 0 0,0 11,10A2,2 0 0,0 13,8A2,2 0 0,0 11,6M11,13C11.68,13 12.5,13.09 13.41,13.26L11.74,14.93L11,14.9C8.03,14.9 4.9,16.36 4.9,17V18.1H11.1L13,20H3V17C3,14.34 8.33,13 11,13Z`,lt=`M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z`,ut=`M15,13H16.5V15.82L18.94,17.23L18.19,18.53L15,16.69V13M19,8H5V19H9.67C9.24,18.09 9,17.07 9,16A7,7 0 0,1 16,9C17.07,9 18.09,9.24 19,9.67V8M5,21C3.89,21 3,20.1 3,19V5C3,3.89 3.89,3 5,3H6V1H8V3H16V1H18V3H19A2,2 0 0,1 21,5V11.1C22.24,12.36 23,14.09 23,16A7,7 0 0,1 16,23C14.09,23 12.36,22.24 11.1,21H5M16,11.15A4.85,4.85 0 0,0 11.15,16C11.15,18.68 13.32,20.85 16,20.85A4.85,4.85 0 0,0 20.85,16C20.85,13.32 18.68,11.15 16,11.15Z`,dt=`M6.03 12.03L8.03 15.5L5.5 18.68L2 12.62L6.03 12.03M17 18V15.29C17.88 14.9 18.5 14.03 18.5 13C18.5 12.43 18.3 11.9 17.97 11.5L19.94 10.35C20.95 9.76 21.3 8.47 20.71 7.46L19.33 5.06C18.74 4.05 17.45 3.7 16.44 4.28L8.31 9C7.36 9.53 7.03 10.75 7.58 11.71L9.08 14.31C9.63 15.26 10.86 15.59 11.81 15.04L13.69 13.96C13.94 14.55 14.41 15.03 15 15.29V18C15 19.1 15.9 20 17 20H22V18H17Z`,ft=`M9,20.42L2.79,14.21L5.62,11.38L9,14.77L18.88,4.88L21.71,7.71L9,20.42Z`,pt=`M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z`,mt=`M7.41,8.58L12,13.17L16.59,8.58L18,10L12,16L6,10L7.41,8.58Z`,ht=`M8.59,16.58L13.17,12L8.59,7.41L10,6L16,12L10,18L8.59,16.58Z`,gt=`M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z`,_t=`M14 15C14 16.11 13.11 17 12 17S10 16.11 10 15 10.9 13 12 13 14 13.9 14 15M18 4V20C18 21.1 17.11 22 16 22H8C6.9 22 6 21.11 6 20V4C6 2.9 6.9 2 8 2H16C17.11 2 18 2.9 18 4M10.5 7C10.5 7.83 11.17 8.5 12 8.5S13.5 7.83 13.5 7 12.83 5.5 12 5.5 10.5 6.17 10.5 7M16 10H8V20H16V10Z`,vt=`M10 3H14V14H10V3M10 21V17H14V21H10Z`,yt=`M10,19H13V22H10V19M12,2C17.35,2.22 19.68,7.62 16.5,11.67C15.67,12.67 14.33,13.33 13.67,14.17C13,15 13,16 13,17H10C10,15.33 10,13.92 10.67,12.92C11.33,11.92 12.67,11.33 13.5,10.67C15.92,8.43 15.32,5.26 12,5A3,3 0 0,0 9,8H6A6,6 0 0,1 12,2Z`,bt=`M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z`,xt=`M4,5C2.89,5 2,5.89 2,7V17C2,18.11 2.89,19 4,19H20C21.11,19 22,18.11 22,17V7C22,5.89 21.11,5 20,5H4M4.5,7A1,1 0 0,1 5.5,8A1,1 0 0,1 4.5,9A1,1 0 0,1 3.5,8A1,1 0 0,1 4.5,7M7,7H20V17H7V7M8,8V16H11V8H8M12,8V16H15V8H12M16,8V16H19V8H16M9,9H10V10H9V9M13,9H14V10H13V9M17,9H18V10H17V9Z`,St=`M21,11C21,16.55 17.16,21.74 12,23C6.84,21.74 3,16.55 3,11V5L12,1L21,5V11M12,21C15.75,20 19,15.54 19,11.22V6.3L12,3.18L5,6.3V11.22C5,15.54 8.25,20 12,21M11,7H13V13H11V7M11,15H13V17H11V15Z`,Ct=`M21,11C21,16.55 17.16,21.74 12,23C6.84,21.74 3,16.55 3,11V5L12,1L21,5V11M12,21C15.75,20 19,15.54 19,11.22V6.3L12,3.18L5,6.3V11.22C5,15.54 8.25,20 12,21M10,17L6,13L7.41,11.59L10,14.17L16.59,7.58L18,9`,wt=`M21,11C21,16.55 17.16,21.74 12,23C6.84,21.74 3,16.55 3,11V5L12,1L21,5V11M12,21C15.75,20 19,15.54 19,11.22V6.3L12,3.18L5,6.3V11.22C5,15.54 8.25,20 12,21Z`;function H(e){return E`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${e}></path></svg>`}var Tt=mt,Et=ht,Dt=ut,Ot=ft,kt={attention:St,cannot_tell:bt,no_known_problem:wt,fine:Ct,no_cameras:dt},At={act_now:St,plan:St,coming_up:ut,cannot_tell:bt,no_known_problem:wt,accepted:ct,fine:pt},jt={doorbell:_t,recorder:xt},Mt={danger:lt,warning:vt,info:gt,unknown:yt,success:ft};function Nt(e){return kt[e]}function Pt(e){return At[e]}function U(e,t){return E`<span class="circle ${t}">${H(e)}</span>`}function Ft(e,t){return E`<span class="circle ${t}"
    >${H(jt[e]??`M6.03 12.03L8.03 15.5L5.5 18.68L2 12.62L6.03 12.03M17 18V15.29C17.88 14.9 18.5 14.03 18.5 13C18.5 12.43 18.3 11.9 17.97 11.5L19.94 10.35C20.95 9.76 21.3 8.47 20.71 7.46L19.33 5.06C18.74 4.05 17.45 3.7 16.44 4.28L8.31 9C7.36 9.53 7.03 10.75 7.58 11.71L9.08 14.31C9.63 15.26 10.86 15.59 11.81 15.04L13.69 13.96C13.94 14.55 14.41 15.03 15 15.29V18C15 19.1 15.9 20 17 20H22V18H17Z`)}<span class="mark">${H(Mt[t])}</span></span
  >`}function W(){return document.documentElement.lang||`en`}function It({areas:e},t){if(e!==void 0&&!Array.isArray(e))throw Error(P(t,`config_list`,{option:`areas`}))}var G=[`act_now`,`plan`,`coming_up`,`cannot_tell`,`no_known_problem`,`accepted`,`fine`],Lt=[`all`,`headline`,`cameras`,`dates`,`help`,`before_you_buy`];function Rt(e,t){let n=(e,n)=>{throw Error(P(t,e,n))};e.part!==void 0&&!Lt.includes(e.part)&&n(`config_one_of`,{option:`part`,values:Lt.join(`, `)});for(let t of[`areas`,`groups`])e[t]!==void 0&&!Array.isArray(e[t])&&n(`config_list`,{option:t});e.groups?.some(e=>!G.includes(e))&&n(`config_one_of`,{option:`groups`,values:G.join(`, `)})}var zt={name:`areas`,selector:{area:{multiple:!0,entity:{integration:`camera_lifecycle`}}}};function Bt(e,t){let n=(e,t)=>n=>e.includes(n.name)?P(W(),`editor_${n.name}${t}`):void 0;return{computeLabel:n(e,``),computeHelper:n(t,`_help`)}}function Vt(){return{}}function Ht(){let e=W(),t=(t,n)=>n.map(n=>({value:n,label:P(e,`${t}_${n}`)}));return{schema:[{name:`title`,selector:{text:{}}},{name:`part`,selector:{select:{mode:`dropdown`,options:t(`part`,Lt)}}},{name:`tile`,selector:{boolean:{}}},zt,{name:`groups`,selector:{select:{multiple:!0,mode:`list`,options:t(`group`,G)}}}],...Bt([`title`,`part`,`tile`,`areas`,`groups`],[`tile`,`areas`,`groups`]),assertConfig:e=>{Rt(e,W())}}}function Ut(){return{schema:[{name:`label`,selector:{text:{}}},zt],...Bt([`label`,`areas`],[`areas`]),assertConfig:e=>{It(e,W())}}}var Wt=o`
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
`,Gt=class extends N{static{this.properties={state:{attribute:!1}}}static{this.styles=[V,Wt]}static getConfigForm(){return Ut()}static getStubConfig(){return{}}constructor(){super(),this.config=null,this.home=null,this.unfollow=null,this.state={kind:`starting`}}setConfig(e){It(e,this.home?.language??W()),this.config=e,this.follow(),this.requestUpdate()}set hass(e){let t=this.home;this.home=e,(t?.connection!==e.connection||t.language!==e.language)&&(this.follow(),this.requestUpdate())}connectedCallback(){super.connectedCallback(),this.follow()}disconnectedCallback(){super.disconnectedCallback(),this.unfollow?.(),this.unfollow=null}follow(){if(this.unfollow?.(),this.unfollow=null,!this.isConnected||!this.home||!this.config)return;let{areas:e}=this.config,t={language:this.home.language,...e?{areas:e}:{}};this.unfollow=Be(this.home.connection,t,e=>{this.state=e})}async open(){let{home:e}=this;if(!e)return;let t=await ot(e).catch(()=>null);if(t!==null){let[n,...r]=this.config?.areas??[];He(n&&!r.length&&Ge(e).some(({area_id:e})=>e===n)?`/${t}/${Xe(n)}`:`/${t}`);return}let n=Object.values(e.entities).find(e=>e.platform===`camera_lifecycle`&&e.translation_key===`cameras_at_risk`)?.entity_id;n&&this.dispatchEvent(new CustomEvent(`hass-more-info`,{detail:{entityId:n},bubbles:!0,composed:!0}))}render(){let e=this.home?.language??W(),{kind:t,tone:n,short:r}=Kt(this.state),i=this.config?.label||P(e,`cameras`),a=E`<span aria-hidden="true">…</span
      ><span class="unseen">${P(e,`starting`)}</span>`;return E`<button type="button" class=${n} @click=${this.open.bind(this)}>
      ${H(Nt(t))}
      <span class="texts">
        <bdi class="label">${i}</bdi>
        <span class="words">${this.state.kind===`known`?r:a}</span>
      </span>
    </button>`}};function Kt(e){if(e.kind===`starting`)return{kind:`no_cameras`,tone:`unknown`,short:``};let{headline:t,short:n}=e.known.overview;return{kind:t.kind,tone:t.tone,short:n}}function qt(e){return E`<span lang=${e.language}></span>`}function Jt(e,t,n){console.debug(`open`,e.language,t,n)}var Yt=[`urgency`,`name`,`area`],Xt={folds:/* @__PURE__ */ new Map,full:/* @__PURE__ */ new Set,pressed:/* @__PURE__ */ new Set,all:!1,search:``,sort:`urgency`,dates:!1,buying:!1};function K({all:e,pressed:t,search:n,sort:r}){return e||t.size>0||n.trim()!==``||r!==`urgency`}function Zt(e,t){let n=new Set(e);return n.delete(t)||n.add(t),n}var Qt=[720,1400,2400],$t=2.4,en=2.8,tn=2,nn=40;function rn(e){return 1+Qt.filter(t=>e>=t).length}function an(e,t){if(t<2)return[[...e]];let n=Array.from({length:t},()=>[]),r=n.map(()=>0),i=(e,t)=>{n[t]?.push(e),r[t]=(r[t]??0)+on(e)},a=e.filter(e=>e.isOpen),o=a.reduce((e,t)=>e+on(t),0),s=0,c=o/t;for(let e of a){let n=r[s]??0;n>0&&n+on(e)-c>c-n-.01&&s<t-1&&(o-=n,s+=1,c=o/(t-s)),i(e,s)}for(let t of e)t.isOpen||i(t,r.indexOf(Math.min(...r)));return n.filter(e=>e.length)}function on(e){return e.isOpen?e.rows.reduce((e,t)=>{let n=t.company.length+t.firmware.length+t.newest.length;return e+tn+Math.ceil(t.why.length/nn)+Math.ceil(n/nn)},$t):en}var sn=o`
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
`,cn=o`
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
`,ln=o`
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
`,un=o`
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
`;function dn(e,t,n=!1){return E`<div class=${n?`tile starting`:`headline starting`} role="status">
    ${U(wt,`unknown`)}
    <p class="texts">${P(e,t?`no_answer`:`starting`)}</p>
  </div>`}function q(e,t,n){return P(e.home.language,t,n)}function fn(e,t,n){return Je(e.home.language,t,n)}function pn(e,t,n){let{known:r,config:i}=e,{kind:a,tone:o}=r.overview.headline;return E`<button class="tile" aria-haspopup="dialog" @click=${t.open}>
      ${U(Nt(a),o)}
      <span class="texts">
        <bdi class="count">${i.title??q(e,`cameras`)}</bdi>
        <span class="names"><bdi>${r.overview.short}</bdi></span>
      </span>
    </button>
    <dialog class="sheet" closedby="any" aria-label=${q(e,`cameras`)} @close=${t.close}>
      ${t.isOpen?E`<div class="body">
            <button class="link close" @click=${t.close}>${q(e,`close`)}</button>
            ${n()}
          </div>`:O}
    </dialog>`}
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var mn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},hn=e=>(...t)=>({_$litDirective$:e,values:t}),gn=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:_n}=Oe,vn=e=>e,yn=()=>document.createComment(``),J=(e,t,n)=>{
/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new _n(r.insertBefore(yn(),i),r.insertBefore(yn(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=vn(e).nextSibling;vn(r).insertBefore(e,i),e=t}}}return n},Y=(e,t,n=e)=>(e._$AI(t,n),e),bn={},xn=(e,t=bn)=>e._$AH=t,Sn=e=>e._$AH,Cn=e=>{e._$AR(),e._$AA.remove()},wn=(e,t,n)=>{
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
let r=/* @__PURE__ */ new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},X=hn(class extends gn{constructor(e){if(super(e),e.type!==mn.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=Sn(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=Y(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=Y(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=Y(i[d],a[m]),J(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=Y(i[f],a[p]),J(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=wn(o,p,m),u=wn(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=J(e,i[d]);Y(t,a[p]),c[p]=t}else c[p]=Y(n,a[p]),J(e,i[d],n),i[t]=null;p++}else Cn(i[f]),f--}else Cn(i[d]),d++;for(;p<=m;){let t=J(e,c[m+1]);Y(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&Cn(e)}return this.ut=o,xn(e,c),D}});function Z(e){return e.normalize(`NFKD`).replace(/\p{M}/gu,``).toLowerCase()}function Tn(e,t,n=``){let r=new Set(t),i=Z(n).split(/\s+/).filter(Boolean);return e.filter(e=>{if(r.size&&!r.has(e.group))return!1;if(!i.length)return!0;let t=Z([e.name,e.area,e.company,e.why,e.firmware].join(` `));return i.every(e=>t.includes(e))})}function En(e,t){return Z(e).includes(Z(t))}var Dn=`~`;function On(e,t,n){let{compare:r}=new Intl.Collator(n,{numeric:!0,sensitivity:`base`}),i=(e,t)=>r(e.name,t.name)||(e.id<t.id?-1:Number(e.id>t.id)),a={urgency:(e,t)=>G.indexOf(e.group)-G.indexOf(t.group)||kn(e.when??Dn,t.when??Dn),area:(e,t)=>Number(!e.area)-Number(!t.area)||r(e.area??``,t.area??``),name:()=>0}[t];return[...e].sort((e,t)=>a(e,t)||i(e,t))}function kn(e,t){return e<t?-1:Number(e>t)}var An=[`act_now`,`plan`,`coming_up`,`cannot_tell`];function jn(e,t,n){let{groups:r,language:i}=n,a=On(Tn(Tn([...e],r),t.pressed,t.search),t.sort,i);if(t.sort===`name`)return a.length?[Mn(``,a,{})]:[];if(t.sort===`area`)return Nn(a);let o=G.map(e=>({group:e,rows:a.filter(t=>t.group===e)})).filter(e=>e.rows.length);if(K(t))return o.map(({group:e,rows:t})=>Mn(e,t,{group:e}));let s=o.map(({group:e})=>e).filter(e=>r?.includes(e)??An.includes(e)).slice(0,n.open);return o.map(({group:e,rows:n})=>{let r=t.folds.get(e)??s.includes(e);return{key:e,group:e,area:null,rows:r?t.full.has(e)?n:n.slice(0,5):[],total:n.length,isOpen:r}})}function Mn(e,t,n){let{group:r=null,area:i=null}=n;return{key:e,group:r,area:i,rows:t,total:t.length,isOpen:!0}}function Nn(e){let t=/* @__PURE__ */ new Map;for(let n of e){let e=n.area??``,r=t.get(e);r?r.push(n):t.set(e,[n])}return[...t].map(([e,t])=>Mn(`area ${e}`,t,{area:e}))}function Pn(e){return E`<p class="empty"><bdi>${e}</bdi></p>`}var Fn={comma_decimal:[`en-US`,`en`],decimal_comma:[`de`,`es`,`it`],space_comma:[`fr`,`sv`,`cs`],quote_decimal:[`de-CH`]};function In(e,{language:t,number_format:n}){return n===`none`?new Intl.NumberFormat(`en-US`,{useGrouping:!1}).format(e):n===`system`?new Intl.NumberFormat().format(e):new Intl.NumberFormat(Fn[n]??t).format(e)}
/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var Ln={},Rn=hn(class extends gn{constructor(){super(...arguments),this.ot=Ln}render(e,t){return t()}update(e,[t,n]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((e,t)=>e===this.ot[t]))return D}else if(this.ot===t)return D;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,n)}});function zn(e,t){return Rn([t,e.known.is_admin,e.home.language],()=>Bn(e,t))}function Bn(e,t){let{name:n,area:r,kind:i,tone:a,why:o}=t,s=[t.company,t.firmware,t.newest].filter(Boolean);return E`<li class="row">
    ${Ft(i,a)}
    <button class="open" @click=${()=>{e.open(t)}}>
      <span class="who"
        ><span class="name"><bdi>${n}</bdi></span>${r&&!En(n,r)?E` <span class="area"><bdi>${r}</bdi></span>`:O}</span
      >
      <span class="why"><bdi>${o}</bdi></span>
      ${s.length?E`<span class="more">${s.map(e=>E`<span><bdi>${e}</bdi></span> `)}</span>`:O}
    </button>
    ${Vn(e,t)} ${H(Et)}
  </li>`}function Vn(e,t){let{step:n,name:r,group:i}=t;if(!n||!e.known.is_admin)return O;let a=q(e,`step_${n}`);return E`<button
    class="button ${i===`act_now`?`filled`:``}"
    aria-label="${a}: ${r}"
    @click=${()=>{e.open(t,n)}}
  >
    ${a}
  </button>`}var Hn=[`danger`,`warning`,`info`,`unknown`,`success`];function Un(e,t){let n=/* @__PURE__ */ new Set;for(let r of e)r.group===t&&n.add(r.tone);return Hn.find(e=>n.has(e))??`unknown`}var Wn=20;function Gn(e,t){let{rows:n,isOpen:r}=t;return E`<section class=${r?`group`:`group folded`}>
    ${qn(e,t)}
    ${r?E`<ul class=${Kn(n)}>
          ${X(n,e=>e.id,t=>zn(e,t))}
        </ul>`:O}
    ${r?Xn(e,t):O}
  </section>`}function Kn(e){return e.length>Wn?`rows long`:`rows`}function qn(e,t){let{group:n,area:r,total:i}=t,a=In(i,e.home.locale);if(n!==null&&!K(e.choice))return Jn(e,t,n,a);let o=n===null?r:e.known.overview.groups[n]?.title;return o==null?O:E`<h3 class="heading">
    <bdi>${o||q(e,`no_area`)}</bdi> <span>${a}</span>
  </h3>`}function Jn(e,t,n,r){let{choice:i,choose:a,known:o}=e,{isOpen:s}=t,c=o.overview.groups[n];return E`<h3>
    <button class="fold" aria-expanded=${s?`true`:`false`} @click=${()=>{a({folds:new Map(i.folds).set(n,!s)})}}>
      ${s?E`<span class="heading"><bdi>${c?.title}</bdi> <span>${r}</span></span>`:Yn(U(Pt(n),Un(o.cameras.values(),n)),c?.count,c?.names)}
      ${H(Tt)}
    </button>
  </h3>`}function Yn(e,t=``,n=``){return E`${e}<span class="texts"
      ><span class="count"><bdi>${t}</bdi></span> ${n?E`<span class="names"><bdi>${n}</bdi></span>`:O}</span
    >`}function Xn(e,t){let{choice:n,choose:r}=e,{group:i,rows:a,total:o}=t;return i===null||K(n)||o<=5?O:E`<button class="rest" @click=${async e=>{let t=e.currentTarget.closest(`section`);await r({full:Zt(n.full,i)});let a=t?.querySelectorAll(`.open`)??[];Array.from(a).at(5)?.focus({preventScroll:!0})}}>${a.length<o?fn(e,`more`,o-a.length):q(e,`fewer`)}</button>`}var Zn=2;function Qn(e){let{choice:t,known:n,config:r,columns:i,home:a}=e,o=jn(n.cameras.values(),t,{groups:r.groups,open:i>1?1/0:Zn,language:a.language});if(!o.length)return Pn(q(e,K(t)?`no_match`:`no_cameras_here`));let s=K(t);return E`<div class=${s?`columns listed`:`columns`}>
    ${an(o,s?1:i).map(t=>E`<div class="column">
        ${X(t,e=>e.key,t=>Gn(e,t))}
      </div>`)}
    ${t.search?$n(e,o):O}
  </div>`}function $n(e,t){return E`<p class="unseen" role="status">${fn(e,`found`,t.reduce((e,t)=>e+t.total,0))}</p>`}function er(e){let{known:t}=e,n=G.filter(e=>t.overview.counts[e]);return n.length<2?O:E`<div class="chips ${t.cameras.size<25?`few`:``}" role="group" aria-label=${q(e,`filter`)}>
    ${n.map(t=>tr(e,t))}
  </div>`}function tr({known:e,choice:t,choose:n},r){let i=t.pressed.has(r),a=e.overview.groups[r]?.count??``;return E`<button
    class="chip ${Un(e.cameras.values(),r)}"
    aria-pressed=${i?`true`:`false`}
    @click=${()=>{n({pressed:Zt(t.pressed,r)})}}
  >
    ${H(i?Ot:Pt(r))}<bdi>${a}</bdi>
  </button>`}var nr=/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;function rr(e,t,{style:n,year:r=!0}){let[,i,a,o]=nr.exec(e)??[];if(!i)return e;let s=/* @__PURE__ */ new Date(`${i}-${a??`01`}-${o??`01`}T00:00:00Z`);return Number.isNaN(s.getTime())?e:!r&&!a?``:ar(t.language,{timeZone:`UTC`,...r&&{year:`numeric`},...a&&{month:n},...o&&{day:`numeric`}}).format(s)}var ir=/* @__PURE__ */ new Map;function ar(e,t){let n=JSON.stringify([e,t]),r=ir.get(n);return r||(r=new Intl.DateTimeFormat(e,t),ir.set(n,r)),r}function or(e,t){return E`<camera-lifecycle-dates .rows=${e} .home=${t}></camera-lifecycle-dates>`}function sr(e){let{overview:t}=e.known;return t.dates.length?E`<div class="inner">${or(t.dates,e.home)}</div>`:Pn(q(e,`no_dates`))}function cr(e){let{known:t,choice:n,choose:r,home:i}=e,[a]=t.overview.dates;if(!a)return O;let o=n.dates,s=rr(a.when,i.locale,{style:`long`});return E`<section class=${o?`group`:`group folded`}>
    <h3>
      <button
        class="fold"
        aria-expanded=${o?`true`:`false`}
        @click=${()=>{r({dates:!o})}}
      >
        ${o?E`<span class="heading">${q(e,`coming_dates`)}</span>`:Yn(U(Dt,`info`),q(e,`next_date`,{date:s}),a.title)}
        ${H(Tt)}
      </button>
    </h3>
    ${o?sr(e):O}
  </section>`}var lr=`camera-lifecycle`,ur=RegExp(`^${lr}(-\\d+)?$`),dr=/* @__PURE__ */ new WeakMap;function fr(e){let t=dr.get(e.connection);if(t)return t;let n=pr(e).finally(()=>dr.delete(e.connection));return dr.set(e.connection,n),n}async function pr(e){let t=await it(e),n=null;for(let{url_path:r,mode:i}of t){let t=await at(e,r);if(t===`ours`)return r;t===`empty`&&i===`storage`&&ur.test(r)&&(n??=r)}let r=/* @__PURE__ */ new Set([...Object.keys(e.panels),...t.map(({url_path:e})=>e)]),i=n??await mr(e,r);return await e.callWS({type:`lovelace/config/save`,url_path:i,config:{strategy:{type:et}}}),i}async function mr(e,t){let n=lr;for(let e=2;t.has(n);e+=1)n=`${lr}-${String(e)}`;return await e.callWS({type:`lovelace/dashboards/create`,url_path:n,title:tt(e),icon:B,show_in_sidebar:!0,require_admin:!1,mode:`storage`}),n}function hr(e){return E`<camera-lifecycle-dashboard-link .home=${e}></camera-lifecycle-dashboard-link>`}var gr=class extends N{static{this.properties={home:{attribute:!1},state:{state:!0}}}static{this.styles=[V,cn,o`
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
    `]}constructor(){super(),this.state={kind:`looking`}}firstUpdated(){this.look()}async look(){let e=await st(this.home);this.state.kind===`looking`&&(this.state={kind:`known`,path:e})}async open(){if(this.state.kind===`making`)return;let e=this.state.kind===`known`?this.state.path:null;if(e===null){this.state={kind:`making`};try{e=await fr(this.home)}catch(e){this.state={kind:`failed`,reason:this.wordsOf(e)};return}this.state={kind:`known`,path:e}}He(`/${e}`)}wordsOf(e){let{message:t}=e??{},n=typeof t==`string`&&t?t:String(e);return P(this.home.language,`dashboard_failed`,{reason:n})}render(){let{state:e}=this,t=e.kind===`known`&&e.path!==null;return!t&&!this.home.user?.is_admin?O:E`<button
        type="button"
        class=${e.kind===`looking`?`link waits`:`link`}
        ?disabled=${e.kind===`making`}
        @click=${this.open.bind(this)}
      >
        ${P(this.home.language,t?`dashboard_open`:`dashboard_make`)}
      </button>
      <div role="status">${e.kind===`failed`?E`<p>${e.reason}</p>`:O}</div>`}};function _r(e){let{known:t,choice:n,choose:r,home:i}=e,a=t.cameras.size,{pressed:o,search:s,sort:c}=Xt,l=K(n);return E`<footer>
    ${vr(e)}
    ${a>1?E`<button
          class="link"
          @click=${()=>{r({all:!l,...l?{pressed:o,search:s,sort:c}:{}})}}
        >
          ${l?q(e,`overview`):fn(e,`all_cameras`,a)}
        </button>`:O}
    ${t.is_admin?E`<button
          class="link"
          aria-expanded=${n.buying?`true`:`false`}
          @click=${()=>{r({buying:!n.buying})}}
        >
          ${q(e,`before_you_buy`)}
        </button>`:O}
    ${hr(i)}
    ${n.buying?E`<div class="buying">${qt(i)}</div>`:O}
  </footer>`}function vr({known:e}){return e.overview.place?E`<p class="place"><bdi>${e.overview.place}</bdi></p>`:O}
/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var yr=`important`,br=` !`+yr,xr=hn(class extends gn{constructor(e){if(super(e),e.type!==mn.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(br);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?yr:``):n[e]=r}}return D}});function Sr(e){if(e.length>40)return Hn.map(t=>({tone:t,cameras:e.filter(e=>e.tone===t).length})).filter(e=>e.cameras);let t=e=>Hn.indexOf(e.tone)*G.length+G.indexOf(e.group);return[...e].sort((e,n)=>t(e)-t(n)).map(({tone:e})=>({tone:e,cameras:1}))}function Cr(e){return e.length<2?O:E`<div class=${e.length>20?`bar dense`:`bar`} aria-hidden="true">
    ${Sr(e).map(({tone:e,cameras:t})=>E`<i class=${e} style=${xr({"flex-grow":String(t)})}></i>`)}
  </div>`}function wr({known:e,config:t}){let{kind:n,tone:r,text:i,note:a}=e.overview.headline;return E`<header class="headline">
    ${U(Nt(n),r)}
    <div class="texts">
      ${t.title?E`<p class="quiet"><bdi>${t.title}</bdi></p>`:O}
      <h2><bdi>${i}</bdi></h2>
      ${a?E`<p class="note"><bdi>${a}</bdi></p>`:O}
    </div>
    ${Cr([...e.cameras.values()])}
  </header>`}function Tr(e){let{known:t,home:n}=e,r=On([...t.cameras.values()].filter(({group:e,step:n})=>e===`cannot_tell`&&(n!==null||!t.is_admin)),`urgency`,n.language);return r.length?E`<div class="column listed">
    <ul class=${Kn(r)}>
      ${X(r,e=>e.id,t=>zn(e,t))}
    </ul>
  </div>`:Pn(q(e,`nothing_to_help`))}function Er(e){let{choice:t,choose:n,known:r}=e;return r.cameras.size<25?O:E`<div class="tools">
    <input
      type="search"
      aria-label=${q(e,`search`)}
      placeholder=${q(e,`search`)}
      .value=${t.search}
      @input=${e=>{n({search:e.target.value})}}
    />
    <label>
      <span>${q(e,`sort`)}</span>
      <select
        @change=${e=>{n({sort:e.target.value})}}
      >
        ${Yt.map(n=>E`<option value=${n} ?selected=${t.sort===n}>
              ${q(e,`sort_${n}`)}
            </option>`)}
      </select>
    </label>
  </div>`}function Dr(e){let{config:t,known:n,choice:r}=e;switch(t.part){case`headline`:return E`${wr(e)}${er(e)}${K(r)?Qn(e):O}
        <footer>${vr(e)}</footer>`;case`cameras`:return E`${Or(e)}${Er(e)}${Qn(e)}`;case`dates`:return E`${Or(e)}${sr(e)}`;case`help`:return E`${Or(e)}${Tr(e)}`;default:return E`${wr(e)}
      ${n.cameras.size?E`${er(e)}${Er(e)}${Qn(e)}${cr(e)}${_r(e)}`:E`<footer>${vr(e)}</footer>`}`}}function Or({config:e}){return e.title?E`<h2 class="title"><bdi>${e.title}</bdi></h2>`:O}var kr=`camera_lifecycle_heights`,Ar={all:360,headline:112,cameras:200,dates:160,help:112,before_you_buy:0};function jr({part:e,tile:t,areas:n,groups:r},i){return JSON.stringify([e??`all`,t===!0,n??[],r??[],i])}function Mr(){try{let e=JSON.parse(localStorage.getItem(kr)??`[]`);return Array.isArray(e)?e:[]}catch{return[]}}function Nr(e,t,n){let r=jr(e,t),i=Mr();if(i.some(([e,t])=>e===r&&t===n))return;let a=i.filter(([e])=>e!==r).slice(-49);try{localStorage.setItem(kr,JSON.stringify([...a,[r,n]]))}catch{}}function Pr(e,t){let n=jr(e,t),r=Mr().find(([e])=>e===n)?.[1];return typeof r==`number`?r:e.tile?0:Ar[e.part??`all`]}function Fr({tile:e}){return e?{columns:6,rows:1,min_columns:6,min_rows:1}:{columns:12,rows:`auto`,min_columns:6}}var Ir={headline:3,dates:4,help:4};function Lr({tile:e,part:t=`all`}){return e?1:Ir[t]??8}function Rr(e){let t=Object.entries(e).filter(([,e])=>e!=null&&e!==``&&!(Array.isArray(e)&&!e.length));return Object.fromEntries(t)}var zr=class extends N{static{this.properties={state:{attribute:!1},choice:{attribute:!1},columns:{attribute:!1},isSheetOpen:{attribute:!1},spoken:{attribute:!1}}}static{this.styles=[V,sn,cn,ln,un]}static{this.getConfigForm=Ht}static{this.getStubConfig=Vt}constructor(){super(),this.config=null,this.home=null,this.unfollow=null,this.headline=``,this.watch=new ResizeObserver(()=>{this.measure()}),this.choose=e=>(this.choice={...this.choice,...e},this.updateComplete),this.open=(e,t)=>{this.home&&Jt(this.home,e.id,t)},this.sheet=e=>{this.isSheetOpen=e},this.state={kind:`starting`},this.choice=Xt,this.columns=1,this.isSheetOpen=!1,this.spoken=``}setConfig(e){Rt(e,this.home?.language??(document.documentElement.lang||navigator.language)),this.config=Rr(e),this.toggleAttribute(`tile`,e.tile===!0),this.follow(),this.requestUpdate()}set hass(e){let t=this.home;this.home=e,(t?.connection!==e.connection||t.language!==e.language)&&this.follow(),(t?.language!==e.language||t.locale!==e.locale)&&this.requestUpdate()}getCardSize(){return this.config?Lr(this.config):1}getGridOptions(){return Fr(this.config??{type:``})}connectedCallback(){super.connectedCallback(),this.watch.observe(this),this.measure(),this.follow()}disconnectedCallback(){super.disconnectedCallback(),this.watch.disconnect(),this.unfollow?.(),this.unfollow=null}follow(){let{home:e,config:t}=this;if(this.unfollow?.(),this.unfollow=null,!this.isConnected||!e||!t||t.part===`before_you_buy`)return;let{areas:n}=t,r={language:e.language,...n?{areas:n}:{}};this.unfollow=Be(e.connection,r,e=>{this.hear(e)})}hear(e){if(e.kind===`known`){let{text:t}=e.known.overview.headline;this.headline&&this.headline!==t&&(this.spoken=t),this.headline=t}this.state=e}measure(){let e=this.clientWidth;e&&(this.columns=rn(e),this.config&&this.state.kind===`known`&&this.choice===Xt&&Nr(this.config,this.columns,this.offsetHeight))}updated(e){if(!e.has(`isSheetOpen`))return;let t=this.renderRoot.querySelector(`dialog`);this.isSheetOpen?t?.showModal():t?.close()}render(){let{home:e,config:t,state:n}=this;if(!e||!t)return O;let r=n.kind===`starting`?Pr(t,this.columns):0;return E`<ha-card style=${r?`min-height:${String(r)}px`:O}>
      ${this.content(e,t,n)}
      <div class="unseen" role="status">${this.spoken}</div>
    </ha-card>`}content(e,t,n){if(t.part===`before_you_buy`)return E`<div class="inner">${qt(e)}</div>`;if(n.kind===`starting`)return dn(e.language,n.isSilent===!0,t.tile);let{choice:r,choose:i,open:a}=this,o={home:e,config:t,known:n.known,choice:r,columns:this.columns,choose:i,open:a};return t.tile?pn(o,{isOpen:this.isSheetOpen,open:()=>{this.sheet(!0)},close:()=>{this.sheet(!1)}},()=>Dr({...o,config:{...t,tile:!1},columns:1})):Dr(o)}};function Q(e,t){customElements.get(e)||customElements.define(e,t)}function Br(e){let t=window;return Array.isArray(t[e])||(t[e]=[]),t[e]}var Vr=`https://github.com/camera-lifecycle/camera-lifecycle`;function Hr(e,t){return{type:e,get name(){return P(W(),`${t}_name`)},get description(){return P(W(),`${t}_description`)},documentationURL:Vr}}function Ur(e,t){return t.platform===`camera_lifecycle`?!0:!t.entity_id.startsWith(`camera.`)||!t.device_id?!1:Object.values(e.entities).some(e=>e.platform===`camera_lifecycle`&&e.device_id===t.device_id)}function Wr(e){return(t,n)=>{let r=t.entities[n];if(!r||!Ur(t,r))return null;let i=t.devices[r.device_id??``]?.area_id;return{config:{type:`custom:${e}`,...i?{areas:[i]}:{}}}}}function Gr(){let[e,t]=[`camera-lifecycle-card`,`camera-lifecycle-badge`];$(`customStrategies`,Hr(`camera-lifecycle`,`dashboard`),{strategyType:`dashboard`}),$(`customCards`,Hr(e,`card`),{preview:!0,getEntitySuggestion:Wr(e)}),$(`customBadges`,Hr(t,`badge`),{preview:!0,getEntitySuggestion:Wr(t)})}function $(e,t,n){let r=Br(e);r.some(({type:e})=>e===t.type)||r.push(Object.assign(t,n))}var Kr=o`
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
`;function qr(e){return[...e].sort((e,t)=>Yr(Jr(e.when),Jr(t.when))||Yr(e.title,t.title))}function Jr(e){return e.padEnd(10,`~`)}function Yr(e,t){return e<t?-1:Number(e>t)}var Xr=6,Zr=class extends N{static{this.properties={rows:{attribute:!1},home:{attribute:!1,hasChanged:Qr},isOpen:{state:!0}}}static{this.styles=[V,cn,Kr]}constructor(){super(),this.rows=[],this.isOpen=!1}render(){let{language:e}=this.home;if(!this.rows.length)return E`<p class="none">${P(e,`no_dates`)}</p>`;let t=qr(this.rows),n=t.length>7?t.length-Xr:0;return E`<ol>
        ${X(this.isOpen||!n?t:t.slice(0,Xr),e=>e.id,e=>this.row(e))}
      </ol>
      ${n?this.fold(n):O}`}row(e){let{language:t,locale:n}=this.home,r=[e.is_planned?P(t,`dates_planned`):``,e.note].filter(Boolean);return E`<li class=${e.is_planned?`planned`:``}>
      <time datetime=${e.when}>${rr(e.when,n,{style:`short`})}</time>
      <span class="dot info"></span>
      <span>
        <bdi class="title">${e.title}</bdi>
        ${r.length?E`<bdi class="note">${r.join(` · `)}</bdi>`:O}
      </span>
    </li>`}fold(e){let{language:t}=this.home;return E`<button
      type="button"
      class="link"
      aria-expanded=${this.isOpen?`true`:`false`}
      @click=${()=>{this.isOpen=!this.isOpen}}
    >
      ${this.isOpen?P(t,`fewer`):Je(t,`dates_more`,e)}
    </button>`}};function Qr(e,t){return e.language!==t?.language||e.locale!==t.locale}Q(`ll-strategy-dashboard-camera-lifecycle`,nt),Q(`camera-lifecycle-dates`,Zr),Q(`camera-lifecycle-dashboard-link`,gr),Q(`camera-lifecycle-card`,zr),Q(`camera-lifecycle-badge`,Gt),Gr();