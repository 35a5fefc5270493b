/**
* @license
* Copyright 2019 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var e=globalThis,t=e.ShadowRoot&&(e.ShadyCSS===void 0||e.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,n=Symbol(),r=/* @__PURE__ */ new WeakMap,i=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==n)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,n=this.t;if(t&&e===void 0){let t=n!==void 0&&n.length===1;t&&(e=r.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),t&&r.set(n,e))}return e}toString(){return this.cssText}},a=e=>new i(typeof e==`string`?e:e+``,void 0,n),o=(e,...t)=>new i(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,n),s=(n,r)=>{if(t)n.adoptedStyleSheets=r.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let t of r){let r=document.createElement(`style`),i=e.litNonce;i!==void 0&&r.setAttribute(`nonce`,i),r.textContent=t.cssText,n.appendChild(r)}},c=t?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return a(t)})(e):e,{is:l,defineProperty:u,getOwnPropertyDescriptor:d,getOwnPropertyNames:f,getOwnPropertySymbols:p,getPrototypeOf:m}=Object,h=globalThis,ee=h.trustedTypes,te=ee?ee.emptyScript:``,ne=h.reactiveElementPolyfillSupport,g=(e,t)=>e,_={toAttribute(e,t){
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
switch(t){case Boolean:e=e?te:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},re=(e,t)=>!l(e,t),ie={attribute:!0,type:String,converter:_,reflect:!1,useDefault:!1,hasChanged:re};Symbol.metadata??=Symbol(`metadata`),h.litPropertyMetadata??=/* @__PURE__ */ new WeakMap;var v=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ie){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&u(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=d(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ie}static _$Ei(){if(this.hasOwnProperty(g(`elementProperties`)))return;let e=m(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(g(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(g(`properties`))){let e=this.properties,t=[...f(e),...p(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=/* @__PURE__ */ new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(c(e))}else e!==void 0&&t.push(c(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=/* @__PURE__ */ new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=/* @__PURE__ */ new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=/* @__PURE__ */ new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?_:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?_:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??re)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=/* @__PURE__ */ new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=/* @__PURE__ */ new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=/* @__PURE__ */ new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};v.elementStyles=[],v.shadowRootOptions={mode:`open`},v[g(`elementProperties`)]=/* @__PURE__ */ new Map,v[g(`finalized`)]=/* @__PURE__ */ new Map,ne?.({ReactiveElement:v}),(h.reactiveElementVersions??=[]).push(`2.1.2`);
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var y=globalThis,ae=e=>e,b=y.trustedTypes,oe=b?b.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,se=`$lit$`,x=`lit$${Math.random().toFixed(9).slice(2)}$`,S=`?`+x,ce=`<${S}>`,C=document,w=()=>C.createComment(``),T=e=>e===null||typeof e!=`object`&&typeof e!=`function`,E=Array.isArray,le=e=>E(e)||typeof e?.[Symbol.iterator]==`function`,D=`[ 	
\f\r]`,O=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ue=/-->/g,de=/>/g,k=RegExp(`>|${D}(?:([^\\s"'>=/]+)(${D}*=${D}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),fe=/'/g,pe=/"/g,me=/^(?:script|style|textarea|title)$/i,A=(e=>(t,...n)=>({_$litType$:e,strings:t,values:n}))(1),j=Symbol.for(`lit-noChange`),M=Symbol.for(`lit-nothing`),he=/* @__PURE__ */ new WeakMap,N=C.createTreeWalker(C,129);function ge(e,t){if(!E(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return oe===void 0?t:oe.createHTML(t)}var _e=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=O;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===O?c[1]===`!--`?o=ue:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=k):(me.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=k):o=de:o===k?c[0]===`>`?(o=i??O,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?k:c[3]===`"`?pe:fe):o===pe||o===fe?o=k:o===ue||o===de?o=O:(o=k,i=void 0);let d=o===k&&e[t+1].startsWith(`/>`)?` `:``;a+=o===O?n+ce:l>=0?(r.push(s),n.slice(0,l)+se+n.slice(l)+x+d):n+x+(l===-2?t:d)}return[ge(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},P=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=_e(t,n);if(this.el=e.createElement(l,r),N.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=N.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(se)){let t=u[o++],n=i.getAttribute(e).split(x),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?ye:r[1]===`?`?be:r[1]===`@`?xe:L}),i.removeAttribute(e)}else e.startsWith(x)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(me.test(i.tagName)){let e=i.textContent.split(x),t=e.length-1;if(t>0){i.textContent=b?b.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],w()),N.nextNode(),c.push({type:2,index:++a});i.append(e[t],w())}}}else if(i.nodeType===8){if(i.data===S)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(x,e+1))!==-1;)c.push({type:7,index:a}),e+=x.length-1}}a++}}static createElement(e,t){let n=C.createElement(`template`);return n.innerHTML=e,n}};function F(e,t,n=e,r){if(t===j)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=T(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=F(e,i._$AS(e,t.values),i,r)),t}var ve=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??C).importNode(t,!0);N.currentNode=r;let i=N.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new I(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Se(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=N.nextNode(),a++)}return N.currentNode=C,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},I=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=M,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=F(this,e,t),T(e)?e===M||e==null||e===``?(this._$AH!==M&&this._$AR(),this._$AH=M):e!==this._$AH&&e!==j&&this._(e):e._$litType$===void 0?e.nodeType===void 0?le(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==M&&T(this._$AH)?this._$AA.nextSibling.data=e:this.T(C.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=P.createElement(ge(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new ve(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=he.get(e.strings);return t===void 0&&he.set(e.strings,t=new P(e)),t}k(t){E(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(w()),this.O(w()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=ae(e).nextSibling;ae(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},L=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=M,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(/* @__PURE__ */ new String),this.strings=n):this._$AH=M}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=F(this,e,t,0),a=!T(e)||e!==this._$AH&&e!==j,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=F(this,r[n+o],t,o),s===j&&(s=this._$AH[o]),a||=!T(s)||s!==this._$AH[o],s===M?e=M:e!==M&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===M?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},ye=class extends L{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===M?void 0:e}},be=class extends L{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==M)}},xe=class extends L{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=F(this,e,t,0)??M)===j)return;let n=this._$AH,r=e===M&&n!==M||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==M&&(n===M||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Se=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){F(this,e)}},Ce={M:se,P:x,A:S,C:1,L:_e,R:ve,D:le,V:F,I,H:L,N:be,U:xe,B:ye,F:Se},we=y.litHtmlPolyfillSupport;we?.(P,I),(y.litHtmlVersions??=[]).push(`3.3.3`);var Te=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new I(t.insertBefore(w(),e),e,void 0,n??{})}return i._$AI(e),i},R=globalThis,z=class extends v{constructor(){
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Te(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return j}};z._$litElement$=!0,z.finalized=!0,R.litElementHydrateSupport?.({LitElement:z});var Ee=R.litElementPolyfillSupport;Ee?.({LitElement:z}),(R.litElementVersions??=[]).push(`4.2.2`);function De(e){let t=Object.entries(e).filter(([,e])=>e!=null&&e!==``&&!(Array.isArray(e)&&!e.length));return Object.fromEntries(t)}function Oe(e,t){switch(t.type){case`not_ready`:return null;case`all`:{let{is_admin:e,overview:n,cameras:r}=t;return{is_admin:e,overview:n,cameras:new Map(r.map(e=>[e.id,e]))}}case`changed`:{if(!e)return null;let n=new Map(e.cameras);for(let e of t.gone)n.delete(e);for(let e of t.cameras)n.set(e.id,e);return{...e,overview:t.overview,cameras:n}}}}var ke=500,Ae=3e4,je=class{constructor(e,t,n){this.connection=e,this.wanted=t,this.changed=n,this.state={kind:`starting`},this.unsubscribe=null,this.timer=null,this.pause=ke,this.turn=0,this.begin=()=>{this.pause=ke,this.subscribe()},this.lost=()=>{this.turn+=1,this.unsubscribe=null,this.wait(null),this.show({kind:`starting`})}}start(){this.connection.addEventListener(`ready`,this.begin),this.connection.addEventListener(`disconnected`,this.lost),this.begin()}stop(){this.connection.removeEventListener(`ready`,this.begin),this.connection.removeEventListener(`disconnected`,this.lost),this.turn+=1,this.wait(null),this.unsubscribe?.().catch(()=>void 0),this.unsubscribe=null}async subscribe(){this.turn+=1;let e=this.turn;this.wait(null);let t=null;try{let n=await this.connection.subscribeMessage(n=>{e===this.turn&&(t=Oe(t,n),this.show(t?{kind:`known`,known:t}:{kind:`starting`}))},{type:`camera_lifecycle/subscribe`,...this.wanted},{resubscribe:!1});e===this.turn?this.unsubscribe=n:n().catch(()=>void 0)}catch{if(e!==this.turn)return;this.show({kind:`starting`}),this.wait(this.pause),this.pause=Math.min(this.pause*2,Ae)}}wait(e){this.timer!==null&&clearTimeout(this.timer),this.timer=e===null?null:setTimeout(()=>void this.subscribe(),e)}show(e){this.state=e,this.changed(e)}};function Me(e){history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}}))}var Ne=[`entities`,`devices`,`areas`],Pe=[`at_risk`,`support_status`,`assessment`];function B(e){let t=/* @__PURE__ */ new Set;for(let n of Object.values(e.entities)){if(n.platform!==`camera_lifecycle`||!Pe.includes(n.translation_key??``))continue;let r=e.devices[n.device_id??``]?.area_id;r&&(e.user?.is_admin||n.entity_id in e.states)&&t.add(r)}return[...t].flatMap(t=>e.areas[t]??[]).sort((t,n)=>t.name.localeCompare(n.name,e.language))}var Fe={en:{card_name:`Camera Lifecycle`,card_description:`Shows which cameras need attention, why, and what to do next.`,starting:`Camera Lifecycle is starting …`,badge_name:`Camera Lifecycle`,badge_description:`Shows in a few words whether your cameras are fine.`,cameras:`Cameras`,dashboard_name:`Camera Lifecycle`,dashboard_description:`Your cameras at a glance, by area and over time. It follows your cameras by itself.`,dashboard_title:`Cameras`,dashboard_make:`Make a dashboard`,dashboard_open:`Open the dashboard`,dashboard_failed:`The dashboard could not be made. Home Assistant says: {reason}`,view_overview:`Overview`,view_cameras:`All cameras`,view_dates:`Coming dates`,view_help:`Help us know`,heading_attention:`Needs attention`,heading_dates:`Coming dates`,heading_areas:`By area`,heading_help:`Help us know`,heading_buy:`Before you buy`,heading_cameras:`Cameras`,editor_title:`Title`,editor_label:`Label`,editor_part:`What it shows`,editor_tile:`Show as a tile`,editor_tile_help:`A small tile with a few words. A tap opens the rest.`,editor_areas:`Only these areas`,editor_areas_help:`If empty, the cameras of all areas are shown.`,editor_groups:`Only these groups`,editor_groups_help:`If empty, all groups are shown.`,part_all:`Everything`,part_headline:`The headline`,part_cameras:`The cameras`,part_dates:`Coming dates`,part_help:`Help us know`,part_before_you_buy:`Before you buy`,group_act_now:`Act now`,group_plan:`Plan a replacement`,group_coming_up:`Coming up`,group_cannot_tell:`Cannot tell yet`,group_no_known_problem:`No known problem`,group_accepted:`Accepted`,group_fine:`Fine`,dates_none:`No dates are known.`,dates_planned:`Planned`,dates_fewer:`Show fewer`,dates_more_one:`{count} more date`,dates_more_other:`{count} more dates`},de:{card_name:`Camera Lifecycle`,card_description:`Zeigt, welche Kameras Aufmerksamkeit brauchen, warum, und was als Nächstes zu tun ist.`,starting:`Camera Lifecycle startet …`,badge_name:`Camera Lifecycle`,badge_description:`Zeigt in wenigen Worten, ob mit deinen Kameras alles in Ordnung ist.`,cameras:`Kameras`,dashboard_name:`Camera Lifecycle`,dashboard_description:`Deine Kameras auf einen Blick, nach Bereich und im Zeitverlauf. Es folgt deinen Kameras von selbst.`,dashboard_title:`Kameras`,dashboard_make:`Dashboard erstellen`,dashboard_open:`Dashboard öffnen`,dashboard_failed:`Das Dashboard konnte nicht erstellt werden. Home Assistant meldet: {reason}`,view_overview:`Übersicht`,view_cameras:`Alle Kameras`,view_dates:`Kommende Termine`,view_help:`Hilf uns, mehr zu wissen`,heading_attention:`Braucht Aufmerksamkeit`,heading_dates:`Kommende Termine`,heading_areas:`Nach Bereich`,heading_help:`Hilf uns, mehr zu wissen`,heading_buy:`Vor dem Kauf`,heading_cameras:`Kameras`,editor_title:`Titel`,editor_label:`Beschriftung`,editor_part:`Was sie zeigt`,editor_tile:`Als Kachel zeigen`,editor_tile_help:`Eine kleine Kachel mit wenigen Worten. Tippen öffnet den Rest.`,editor_areas:`Nur diese Bereiche`,editor_areas_help:`Wenn leer, werden die Kameras aller Bereiche gezeigt.`,editor_groups:`Nur diese Gruppen`,editor_groups_help:`Wenn leer, werden alle Gruppen gezeigt.`,part_all:`Alles`,part_headline:`Die Überschrift`,part_cameras:`Die Kameras`,part_dates:`Kommende Termine`,part_help:`Hilf uns, mehr zu wissen`,part_before_you_buy:`Vor dem Kauf`,group_act_now:`Jetzt handeln`,group_plan:`Austausch planen`,group_coming_up:`Demnächst`,group_cannot_tell:`Noch nicht erkennbar`,group_no_known_problem:`Kein Problem bekannt`,group_accepted:`Akzeptiert`,group_fine:`In Ordnung`,dates_none:`Es sind keine Termine bekannt.`,dates_planned:`Geplant`,dates_fewer:`Weniger zeigen`,dates_more_one:`{count} weiterer Termin`,dates_more_other:`{count} weitere Termine`}},Ie=Fe.en;function V(e,t,n={}){let r=Fe,i=e.split(`-`)[0]??e;return(r[e]?.[t]??r[i]?.[t]??Ie[t]??t).replace(/\{(\w+)\}/g,(e,t)=>String(n[t]??e))}function Le(e,t,n){let r=`${t}_${new Intl.PluralRules(e).select(n)}`,i=V(e,r,{count:n});return i===r?V(e,`${t}_other`,{count:n}):i}var Re=3;function ze(e){return`area-${e}`}function Be(e){let t=B(e);return[Ve(e,t),U(H(e,`cameras`,`mdi:cctv`),2,[W([G({part:`cameras`})],2)]),U(H(e,`dates`,`mdi:timeline-clock-outline`),1,[W([G({part:`dates`})])]),U(H(e,`help`,`mdi:help-circle-outline`),2,[W([G({part:`help`})],2)]),...t.map(t=>He(e,t))]}function Ve(e,t){let n=t.map(e=>({...G({tile:!0,title:e.name,areas:[e.area_id]}),grid_options:{columns:6,rows:1}}));return U(H(e,`overview`,`mdi:shield-home-outline`),Re,[W([G({part:`headline`})],Re),W([K(e,`attention`),G({part:`cameras`,groups:[`act_now`,`plan`]})]),W([K(e,`dates`,`dates`),G({part:`dates`})]),...n.length?[W([K(e,`areas`),...n],2)]:[],W([K(e,`help`,`help`),G({part:`help`})]),W([K(e,`buy`),G({part:`before_you_buy`})])])}function He(e,t){let n=[t.area_id];return U({title:t.name,path:ze(t.area_id),...t.icon?{icon:t.icon}:{}},2,[W([G({part:`headline`,areas:n})],2),W([K(e,`cameras`),G({part:`cameras`,areas:n})]),W([K(e,`dates`),G({part:`dates`,areas:n})])])}function H(e,t,n){return{title:V(e.language,`view_${t}`),path:t,icon:n}}function U(e,t,n){return{...e,show_icon_and_title:!0,type:`sections`,max_columns:t,dense_section_placement:!0,sections:n}}function W(e,t=1){return{type:`grid`,column_span:t,cards:e}}function G(e){return{type:`custom:camera-lifecycle-card`,...e,grid_options:{columns:`full`}}}function K(e,t,n){return{type:`heading`,heading:V(e.language,`heading_${t}`),...n?{tap_action:{action:`navigate`,navigation_path:n}}:{}}}var Ue=`custom:camera-lifecycle`,q=`mdi:cctv`;function We(e){return V(e.language,`dashboard_title`)}var Ge=class extends HTMLElement{static{this.noEditor=!0}static{this.registryDependencies=Ne}static async generate(e,t){return{views:Be(t)}}static getCreateSuggestions(e){return{title:We(e),icon:q}}static shouldRegenerate(e,t,n){return t.language!==n.language||!Ne.every(e=>t[e]===n[e])&&Ke(t)!==Ke(n)}};function Ke(e){return JSON.stringify(B(e).map(({area_id:e,name:t,icon:n})=>[e,t,n]))}async function qe(e){return[...await e.callWS({type:`lovelace/dashboards/list`})].sort((e,t)=>Number(t.icon===q)-Number(e.icon===q))}async function Je(e,t){try{return(await e.callWS({type:`lovelace/config`,url_path:t}))?.strategy?.type===`custom:camera-lifecycle`?`ours`:`other`}catch(e){return e.code===`config_not_found`?`empty`:`other`}}async function Ye(e){for(let{url_path:t}of await qe(e))if(await Je(e,t)===`ours`)return t;return null}async function Xe(e){for(let[t,n]of Object.entries(e.panels)){let{component_name:r,icon:i}=n;if(r===`lovelace`&&i===`mdi:cctv`&&await Je(e,t)===`ours`)return t}return null}function Ze(e){if(e.areas!==void 0&&!Array.isArray(e.areas))throw Error(`areas: a list`)}var J=[`act_now`,`plan`,`coming_up`,`cannot_tell`,`no_known_problem`,`accepted`,`fine`];function Y(){return document.documentElement.lang||`en`}var Qe=[`all`,`headline`,`cameras`,`dates`,`help`,`before_you_buy`];function $e(e){if(e.part!==void 0&&!Qe.includes(e.part))throw Error(`part: one of ${Qe.join(`, `)}`);for(let t of[`areas`,`groups`])if(e[t]!==void 0&&!Array.isArray(e[t]))throw Error(`${t}: a list`);for(let t of e.groups??[])if(!J.includes(t))throw Error(`groups: of ${J.join(`, `)}`)}var et={name:`areas`,selector:{area:{multiple:!0,entity:{integration:`camera_lifecycle`}}}};function tt(e,t){let n=(e,t)=>n=>e.includes(n.name)?V(Y(),`editor_${n.name}${t}`):void 0;return{computeLabel:n(e,``),computeHelper:n(t,`_help`)}}function nt(){let e=Y(),t=(t,n)=>n.map(n=>({value:n,label:V(e,`${t}_${n}`)}));return{schema:[{name:`title`,selector:{text:{}}},{name:`part`,selector:{select:{mode:`dropdown`,options:t(`part`,Qe)}}},{name:`tile`,selector:{boolean:{}}},et,{name:`groups`,selector:{select:{multiple:!0,mode:`list`,options:t(`group`,J)}}}],...tt([`title`,`part`,`tile`,`areas`,`groups`],[`tile`,`areas`,`groups`]),assertConfig:$e}}function rt(){return{schema:[{name:`label`,selector:{text:{}}},et],...tt([`label`,`areas`],[`areas`]),assertConfig:Ze}}var it={danger:{icon:`M12,1L3,5V11C3,16.55 6.84,21.74 12,23C17.16,21.74 21,16.55 21,11V5M11,7H13V13H11M11,15H13V17H11`,color:`var(--error-color, #db4437)`},warning:{icon:`M13,13H11V7H13M13,17H11V15H13M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2Z`,color:`var(--warning-color, #ffa600)`},info:{icon:`M15,13H16.5V15.82L18.94,17.23L18.19,18.53L15,16.69V13M19,8H5V19H9.67C9.24,18.09 9,17.07 9,16A7,7 0 0,1 16,9C17.07,9 18.09,9.24 19,9.67V8M5,21C3.89,21 3,20.1 3,19V5C3,3.89 3.89,3 5,3H6V1H8V3H16V1H18V3H19A2,2 0 0,1 21,5V11.1C22.24,12.36 23,14.09 23,16A7,7 0 0,1 16,23C14.09,23 12.36,22.24 11.1,21H5M16,11.15A4.85,4.85 0 0,0 11.15,16C11.15,18.68 13.32,20.85 16,20.85A4.85,4.85 0 0,0 20.85,16C20.85,13.32 18.68,11.15 16,11.15Z`,color:`var(--state-icon-color, #44739e)`},unknown:{icon:`M15.07,11.25L14.17,12.17C13.45,12.89 13,13.5 13,15H11V14.5C11,13.39 11.45,12.39 12.17,11.67L13.41,10.41C13.78,10.05 14,9.55 14,9C14,7.89 13.1,7 12,7A2,2 0 0,0 10,9H8A4,4 0 0,1 12,5A4,4 0 0,1 16,9C16,9.88 15.64,10.67 15.07,11.25M13,19H11V17H13M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12C22,6.47 17.5,2 12,2Z`,color:`var(--ha-color-neutral-50, #8a8a8a)`},success:{icon:`M10,17L6,13L7.41,11.59L10,14.17L16.59,7.58L18,9M12,1L3,5V11C3,16.55 6.84,21.74 12,23C17.16,21.74 21,16.55 21,11V5L12,1Z`,color:`var(--success-color, #43a047)`}},at=class extends z{static{this.properties={state:{attribute:!1}}}static{this.styles=o`
    :host {
      display: block;
    }
    button {
      display: flex;
      align-items: center;
      gap: var(--ha-space-2, 8px);
      box-sizing: border-box;
      height: var(--ha-badge-size, 36px);
      min-width: 96px;
      padding: 0 12px;
      border: var(--ha-card-border-width, 1px) solid
        var(--ha-card-border-color, var(--divider-color, #e0e0e0));
      border-radius: var(--ha-badge-border-radius, calc(var(--ha-badge-size, 36px) / 2));
      background: var(--ha-card-background, var(--card-background-color, #fff));
      box-shadow: var(--ha-card-box-shadow, none);
      backdrop-filter: var(--ha-card-backdrop-filter, none);
      color: var(--primary-text-color);
      font: inherit;
      text-align: start;
      white-space: nowrap;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--primary-text-color);
      outline-offset: 2px;
    }
    svg {
      flex: none;
      width: var(--ha-badge-icon-size, 18px);
      height: var(--ha-badge-icon-size, 18px);
      margin-inline-start: -4px;
      fill: currentcolor;
    }
    .label,
    .words {
      display: block;
      letter-spacing: 0.1px;
      font-weight: var(--ha-font-weight-medium, 500);
    }
    .label {
      color: var(--secondary-text-color);
      font-size: var(--ha-font-size-xs, 10px);
      line-height: 10px;
    }
    .words {
      font-size: var(--ha-badge-font-size, var(--ha-font-size-s, 12px));
      line-height: var(--ha-line-height-condensed, 1.2);
    }
  `}static getConfigForm(){return rt()}static getStubConfig(){return{}}constructor(){super(),this.config=null,this.home=null,this.feed=null,this.state={kind:`starting`}}setConfig(e){Ze(e);let t=this.config;this.config=De(e),String(t?.areas)!==String(this.config.areas)&&this.follow(),this.requestUpdate()}set hass(e){let t=this.home;this.home=e,(t?.connection!==e.connection||t.language!==e.language)&&(this.follow(),this.requestUpdate())}connectedCallback(){super.connectedCallback(),this.follow()}disconnectedCallback(){super.disconnectedCallback(),this.feed?.stop(),this.feed=null}follow(){if(this.feed?.stop(),this.feed=null,!this.isConnected||!this.home||!this.config)return;let{areas:e}=this.config,t={language:this.home.language,...e?{areas:e}:{}};this.feed=new je(this.home.connection,t,e=>{this.state=e}),this.feed.start()}shouldUpdate(e){let t=e.get(`state`);return!(e.size===1&&t&&st(t)===st(this.state))}async open(){let{home:e}=this;if(!e)return;let t=await Ye(e).catch(()=>null);if(t!==null){let[n,...r]=this.config?.areas??[];Me(n&&!r.length&&B(e).some(({area_id:e})=>e===n)?`/${t}/${ze(n)}`:`/${t}`);return}let n=Object.values(e.entities).find(e=>e.platform===`camera_lifecycle`&&e.translation_key===`cameras_at_risk`)?.entity_id;n&&this.dispatchEvent(new CustomEvent(`hass-more-info`,{detail:{entityId:n},bubbles:!0,composed:!0}))}render(){let e=this.home?.language??`en`,{tone:t,short:n}=this.state.kind===`known`?ot(this.state):{tone:`unknown`,short:`…`},{icon:r,color:i}=it[t],a=this.config?.label??V(e,`cameras`);return A`<button type="button" aria-label=${this.state.kind===`known`?`${a}: ${n}`:V(e,`starting`)} @click=${this.open.bind(this)}>
      <svg viewBox="0 0 24 24" aria-hidden="true" style="color: ${i}"><path d=${r}></path></svg>
      <span><bdi class="label">${a}</bdi><span class="words">${n}</span></span>
    </button>`}};function ot({known:e}){let{headline:t,short:n}=e.overview;return{tone:t.tone,short:n}}function st(e){return e.kind===`known`?Object.values(ot(e)).join(` `):``}
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var ct={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},lt=e=>(...t)=>({_$litDirective$:e,values:t}),ut=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:dt}=Ce,ft=e=>e,pt=()=>document.createComment(``),X=(e,t,n)=>{
/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new dt(r.insertBefore(pt(),i),r.insertBefore(pt(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=ft(e).nextSibling;ft(r).insertBefore(e,i),e=t}}}return n},Z=(e,t,n=e)=>(e._$AI(t,n),e),mt={},ht=(e,t=mt)=>e._$AH=t,gt=e=>e._$AH,_t=e=>{e._$AR(),e._$AA.remove()},vt=(e,t,n)=>{
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
let r=/* @__PURE__ */ new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},yt=lt(class extends ut{constructor(e){if(super(e),e.type!==ct.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=gt(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=Z(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=Z(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=Z(i[d],a[m]),X(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=Z(i[f],a[p]),X(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=vt(o,p,m),u=vt(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=X(e,i[d]);Z(t,a[p]),c[p]=t}else c[p]=Z(n,a[p]),X(e,i[d],n),i[t]=null;p++}else _t(i[f]),f--}else _t(i[d]),d++;for(;p<=m;){let t=X(e,c[m+1]);Z(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&_t(e)}return this.ut=o,ht(e,c),j}}),bt=`camera-lifecycle`,xt=RegExp(`^${bt}(-\\d+)?$`),St=/* @__PURE__ */ new WeakMap;function Ct(e){let t=St.get(e.connection);if(t)return t;let n=wt(e).finally(()=>St.delete(e.connection));return St.set(e.connection,n),n}async function wt(e){let t=await qe(e),n=null;for(let{url_path:r,mode:i}of t){let t=await Je(e,r);if(t===`ours`)return r;t===`empty`&&i===`storage`&&xt.test(r)&&(n??=r)}let r=/* @__PURE__ */ new Set([...Object.keys(e.panels),...t.map(({url_path:e})=>e)]),i=n??await Tt(e,r);return await e.callWS({type:`lovelace/config/save`,url_path:i,config:{strategy:{type:Ue}}}),i}async function Tt(e,t){let n=bt;for(let e=2;t.has(n);e+=1)n=`${bt}-${String(e)}`;return await e.callWS({type:`lovelace/dashboards/create`,url_path:n,title:We(e),icon:q,show_in_sidebar:!0,require_admin:!1,mode:`storage`}),n}function Et(e){return A`<camera-lifecycle-dashboard-link .home=${e}></camera-lifecycle-dashboard-link>`}var Dt=class extends z{static{this.properties={home:{attribute:!1},state:{state:!0}}}static{this.styles=o`
    :host {
      display: block;
    }
    button {
      min-height: 40px;
      padding: 0 var(--ha-space-4, 16px);
      border: 1px solid transparent;
      border-radius: 20px;
      background: var(--ha-color-fill-primary-normal-resting, rgba(3, 155, 229, 0.15));
      color: var(--ha-color-on-primary-normal, var(--primary-text-color));
      font: inherit;
      font-size: var(--ha-font-size-m, 14px);
      font-weight: var(--ha-font-weight-medium, 500);
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--primary-text-color);
      outline-offset: 2px;
    }
    button[disabled] {
      cursor: default;
      opacity: 0.6;
    }
    .waits {
      visibility: hidden;
    }
    p {
      margin: var(--ha-space-2, 8px) 0 0;
      color: var(--primary-text-color);
      font-size: var(--ha-font-size-m, 14px);
    }
  `}constructor(){super(),this.state={kind:`looking`}}firstUpdated(){this.look()}async look(){let e=await Xe(this.home);this.state.kind===`looking`&&(this.state={kind:`known`,path:e})}async open(){if(this.state.kind===`making`)return;let e=this.state.kind===`known`?this.state.path:null;if(e===null){this.state={kind:`making`};try{e=await Ct(this.home)}catch(e){this.state={kind:`failed`,reason:this.wordsOf(e)};return}this.state={kind:`known`,path:e}}Me(`/${e}`)}wordsOf(e){let{message:t}=e??{},n=typeof t==`string`&&t?t:String(e);return V(this.home.language,`dashboard_failed`,{reason:n})}render(){let{state:e}=this,t=e.kind===`known`&&e.path!==null;return!t&&!this.home.user?.is_admin?M:A`<button
        type="button"
        class=${e.kind===`looking`?`waits`:``}
        ?disabled=${e.kind===`making`}
        @click=${this.open.bind(this)}
      >
        ${V(this.home.language,t?`dashboard_open`:`dashboard_make`)}
      </button>
      <div role="status">${e.kind===`failed`?A`<p>${e.reason}</p>`:M}</div>`}};function Ot(e,t){return A`<camera-lifecycle-dates .rows=${e} .home=${t}></camera-lifecycle-dates>`}var kt=class extends z{static{this.properties={state:{attribute:!1}}}static{this.styles=o`
    :host {
      display: block;
    }
  `}constructor(){super(),this.config=null,this.home=null,this.feed=null,this.state={kind:`starting`}}static getConfigForm(){return nt()}static getStubConfig(){return{}}setConfig(e){$e(e),this.config=De(e),this.follow(),this.requestUpdate()}set hass(e){let t=this.home;this.home=e,(t?.connection!==e.connection||t.language!==e.language)&&(this.follow(),this.requestUpdate())}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),this.follow()}disconnectedCallback(){super.disconnectedCallback(),this.feed?.stop(),this.feed=null}follow(){if(this.feed?.stop(),this.feed=null,!this.isConnected||!this.home||!this.config)return;let{areas:e}=this.config,t={language:this.home.language,...e?{areas:e}:{}};this.feed=new je(this.home.connection,t,e=>{this.state=e}),this.feed.start()}render(){if(this.state.kind===`starting`||!this.home)return A`<ha-card></ha-card>`;let{overview:e,cameras:t}=this.state.known,n=this.config?.part??`all`;if(n===`dates`)return A`<ha-card>${Ot(e.dates,this.home)}</ha-card>`;let r=[...t.values()];return A`<ha-card>
      <h2>${e.headline.text||e.headline.kind}</h2>
      ${J.map(e=>this.group(r.filter(t=>t.group===e)))}
      ${n===`all`&&!this.config?.tile?Et(this.home):M}
    </ha-card>`}group(e){return e.length?A`<section>
      ${yt(e,e=>e.id,e=>A`<p><bdi>${e.name}</bdi> ${e.why}</p>`)}
    </section>`:M}};function Q(e,t){customElements.get(e)||customElements.define(e,t)}function At(e){let t=window;return Array.isArray(t[e])||(t[e]=[]),t[e]}var jt=`https://github.com/camera-lifecycle/camera-lifecycle`;function $(e,t){return{type:e,get name(){return V(Y(),`${t}_name`)},get description(){return V(Y(),`${t}_description`)},documentationURL:jt}}function Mt(e,t){return t.platform===`camera_lifecycle`?!0:!t.entity_id.startsWith(`camera.`)||!t.device_id?!1:Object.values(e.entities).some(e=>e.platform===`camera_lifecycle`&&e.device_id===t.device_id)}function Nt(e){return(t,n)=>{let r=t.entities[n];if(!r||!Mt(t,r))return null;let i=t.devices[r.device_id??``]?.area_id;return{config:{type:`custom:${e}`,...i?{areas:[i]}:{}}}}}function Pt(){let[e,t]=[`camera-lifecycle-card`,`camera-lifecycle-badge`];Ft(`customStrategies`,$(`camera-lifecycle`,`dashboard`),{strategyType:`dashboard`}),Ft(`customCards`,$(e,`card`),{preview:!0,getEntitySuggestion:Nt(e)}),Ft(`customBadges`,$(t,`badge`),{preview:!0,getEntitySuggestion:Nt(t)})}function Ft(e,t,n){let r=At(e);r.some(({type:e})=>e===t.type)||r.push(Object.assign(t,n))}var It=/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;function Lt(e,t,{style:n,year:r=!0}){let[,i,a,o]=It.exec(e)??[];if(!i)return e;let s=/* @__PURE__ */ new Date(`${i}-${a??`01`}-${o??`01`}T00:00:00Z`);return Number.isNaN(s.getTime())?e:!r&&!a?``:zt(t.language,{timeZone:`UTC`,...r&&{year:`numeric`},...a&&{month:n},...o&&{day:`numeric`}}).format(s)}var Rt=/* @__PURE__ */ new Map;function zt(e,t){let n=JSON.stringify([e,t]),r=Rt.get(n);return r||(r=new Intl.DateTimeFormat(e,t),Rt.set(n,r)),r}function Bt(e){return[...e].sort((e,t)=>Ht(Vt(e.when),Vt(t.when))||Ht(e.title,t.title))}function Vt(e){return e.padEnd(10,`~`)}function Ht(e,t){return e<t?-1:Number(e>t)}var Ut=6,Wt=class extends z{static{this.properties={rows:{attribute:!1},home:{attribute:!1,hasChanged:Gt},isOpen:{state:!0}}}static{this.styles=o`
    :host {
      display: block;
      color: var(--primary-text-color);
      font-size: var(--ha-font-size-m, 14px);
      line-height: 1.4;
    }
    ol {
      display: grid;
      grid-template-columns: minmax(max-content, 96px) 14px minmax(0, 1fr);
      margin: 0;
      padding: 0;
      list-style-type: ''; /* with none, Safari takes it for no list */
    }
    li {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      column-gap: var(--ha-space-3, 12px);
      padding-bottom: var(--ha-space-4, 16px);
      position: relative;
      content-visibility: auto;
      contain-intrinsic-size: auto 56px;
    }
    li:last-child {
      padding-bottom: 0;
    }
    time {
      font-weight: var(--ha-font-weight-medium, 500);
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
      width: 14px;
      height: 14px;
      border: 3px solid var(--state-icon-color, #44739e);
      border-radius: 50%;
    }
    .planned .dot::before {
      border-style: double;
      border-width: 6px;
    }
    li:not(:last-child) .dot::after {
      content: '';
      position: absolute;
      inset-block: 20px calc(0px - var(--ha-space-4, 16px));
      inset-inline-start: 6px;
      border-inline-start: 2px solid var(--divider-color, #e0e0e0);
    }
    .title {
      font-weight: var(--ha-font-weight-medium, 500);
    }
    .title,
    .note {
      display: block;
      overflow-wrap: anywhere;
    }
    .note,
    .none {
      color: var(--secondary-text-color);
    }
    .note {
      font-size: var(--ha-font-size-s, 12px);
    }
    .none {
      margin: 0;
    }
    button {
      min-height: 40px;
      margin-block-start: var(--ha-space-2, 8px);
      padding: 0 var(--ha-space-3, 12px);
      border: 1px solid transparent;
      border-radius: 20px;
      background: none;
      color: var(--ha-color-on-primary-normal, var(--primary-text-color));
      font: inherit;
      font-weight: var(--ha-font-weight-medium, 500);
      cursor: pointer;
    }
    button:hover {
      background: var(--ha-color-fill-primary-normal-resting, rgba(3, 155, 229, 0.15));
    }
    button:focus-visible {
      outline: 2px solid var(--primary-text-color);
      outline-offset: -2px;
    }
  `}constructor(){super(),this.rows=[],this.isOpen=!1}render(){let{language:e}=this.home;if(!this.rows.length)return A`<p class="none">${V(e,`dates_none`)}</p>`;let t=Bt(this.rows),n=t.length>7?t.length-Ut:0;return A`<ol>
        ${yt(this.isOpen||!n?t:t.slice(0,Ut),e=>e.id,e=>this.row(e))}
      </ol>
      ${n?this.fold(n):M}`}row(e){let{language:t,locale:n}=this.home,r=[e.is_planned?V(t,`dates_planned`):``,e.note].filter(Boolean);return A`<li class=${e.is_planned?`planned`:``}>
      <time datetime=${e.when}>${Lt(e.when,n,{style:`short`})}</time>
      <span class="dot"></span>
      <span>
        <bdi class="title">${e.title}</bdi>
        ${r.length?A`<bdi class="note">${r.join(` · `)}</bdi>`:M}
      </span>
    </li>`}fold(e){let{language:t}=this.home;return A`<button
      type="button"
      aria-expanded=${this.isOpen?`true`:`false`}
      @click=${()=>{this.isOpen=!this.isOpen}}
    >
      ${this.isOpen?V(t,`dates_fewer`):Le(t,`dates_more`,e)}
    </button>`}};function Gt(e,t){return e.language!==t?.language||e.locale!==t.locale}Q(`ll-strategy-dashboard-camera-lifecycle`,Ge),Q(`camera-lifecycle-dates`,Wt),Q(`camera-lifecycle-dashboard-link`,Dt),Q(`camera-lifecycle-card`,kt),Q(`camera-lifecycle-badge`,at),Pt();