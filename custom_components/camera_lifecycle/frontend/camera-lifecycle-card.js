function e(e,t){customElements.get(e)||customElements.define(e,t)}function t(e){let t=window;return Array.isArray(t[e])||(t[e]=[]),t[e]}var n={card_name:`Camera Lifecycle`,card_description:`Shows which cameras need attention, why, and what to do next.`,starting:`Camera Lifecycle is starting …`,all_cameras_one:`{count} camera`,all_cameras_other:`All {count} cameras`,before_you_buy:`Check before you buy`,cameras:`Cameras`,close:`Close`,coming_dates:`Coming dates`,config_list:`“{option}” must be a list.`,config_one_of:`Possible values of “{option}”: {values}.`,fewer:`Show fewer`,filter:`Filter by group`,found_one:`{count} camera found`,found_other:`{count} cameras found`,more_one:`Show {count} more`,more_other:`Show {count} more`,next_date:`Next date: {date}`,no_answer:`Camera Lifecycle isn't answering. It may still be starting, or it isn't set up.`,no_area:`No area`,no_cameras_here:`No cameras here at the moment.`,no_dates:`No coming dates are known.`,no_match:`No camera matches.`,nothing_to_help:`There's nothing to add at the moment.`,overview:`Back to overview`,search:`Search cameras`,sort:`Sort by`,sort_area:`Area`,sort_name:`Name`,sort_urgency:`Urgency`,step_allow_asking:`Allow asking`,step_ask:`Ask the camera`,step_name_model:`Name the model`,step_set_country:`Set the country`,step_set_date:`Set a date`,step_tell_hardware:`Enter the hardware version`,step_update:`How to update`,dialog_back:`Back`,dialog_loading:`Loading …`,dialog_retry:`Try again`,dialog_gone:`Camera Lifecycle no longer knows this camera. It may have been removed, or is no longer shown to you.`,dialog_out_of_date:`Camera Lifecycle can't be reached right now. What you see may be out of date.`,dialog_lost:`There was no answer, so whether this was done isn't known. Check the connection, and look again.`,dialog_failed:`This didn't work. Try again.`,dialog_no_right:`You don't have permission to do this.`,dialog_not_running:`Camera Lifecycle isn't running. Try again after it has started.`,dialog_open_device:`Open the device page`,dialog_open_update:`Show the update`,dialog_open_integration:`Open the integration page`,dialog_what:`What it is`,dialog_why:`Why`,dialog_checked:`checked {day}`,dialog_stays:`What still works`,dialog_plan:`Your plan`,dialog_no_date:`No date yet`,dialog_more:`What else you can do`,dialog_ask_who_runs:`To change anything here, ask the person who runs this home.`,dialog_sending:`One moment …`,dialog_save:`Save`,dialog_saved:`Saved.`,dialog_change:`Change my entries`,dialog_nothing_entered:`Fill in at least one field.`,dialog_nothing_changed:`Nothing was changed.`,dialog_remind:`Remind me later`,dialog_remind_note:`In {days} days`,dialog_remind_intro:`Hides issues for some time. Whether the camera is at risk doesn't change.`,dialog_which:`Which issue?`,dialog_choose_issue:`Choose at least one issue.`,dialog_when:`When?`,dialog_in_days_one:`In {count} day`,dialog_in_days_other:`In {count} days`,dialog_reminded:`Saved. You are reminded on {day}.`,dialog_replace:`Plan the replacement`,dialog_replace_by:`Replace by`,dialog_replace_short:`Reminders pause until the date that you set`,dialog_replace_intro:`The issues of this camera are hidden through this date, except known exploited vulnerabilities.`,dialog_replace_saved:`Saved. The replacement is planned by {day}.`,dialog_clear_date:`Clear the date`,dialog_date_cleared:`Saved. No replacement is planned anymore.`,dialog_purchase:`Purchase and warranty`,dialog_purchase_note:`Dates, and a note for yourself`,dialog_purchased:`Purchase date`,dialog_warranty_until:`Warranty until`,dialog_warranty_until_hint:`The last day of the warranty.`,dialog_note:`Note`,dialog_note_hint:`For example, the retailer or the invoice number.`,dialog_accept:`Accept this risk`,dialog_accept_note:`Until something about it changes`,dialog_accept_intro:`You know of this risk and live with it. You are asked once more before anything changes.`,dialog_reason:`Reason`,dialog_reason_hint:`Optional. For your own records.`,dialog_reason_needed:`Required, because attackers are known to use this flaw. For your own records.`,dialog_accept_means:`The camera no longer counts as at risk because of this. It stays visible as accepted.`,dialog_accept_until:`This lapses on {day}, or earlier if the facts change.`,dialog_accept_lapses:`This lapses when the facts change.`,dialog_accepted:`Saved. This risk is accepted.`,dialog_isolate:`Note that it is isolated`,dialog_isolate_note:`If nobody can reach it from outside`,dialog_isolate_intro:`Issues about support and supply are hidden for this camera, also those that appear later. All other issues stay open, and whether it is at risk doesn't change.`,dialog_isolated_by:`Isolated by`,dialog_isolated_since:`Isolated since`,dialog_isolated_since_hint:`The day since which the camera can't be reached from the internet. Today, if it's empty.`,dialog_by_router:`Internet access is blocked in the router`,dialog_by_own_network:`It is in a separate network (VLAN)`,dialog_by_recorder:`It is connected only to its recorder`,dialog_by_other:`Something else`,dialog_isolated_saved:`Saved. Issues about support and supply are hidden for this camera.`,dialog_isolated_on:`Isolated since {day}`,dialog_not_isolated:`It is no longer isolated`,dialog_correct:`Something is wrong here`,dialog_correct_note:`Correct the brand, maker, or model`,dialog_correct_intro:`Enter only what you know better, as it stands on the camera's label. What you leave empty stays as detected.`,dialog_vendor:`Sold by`,dialog_vendor_hint:`The brand on the camera, its box, or its receipt.`,dialog_maker:`Made by`,dialog_maker_hint:`The company that built the camera, even if the label shows another brand.`,dialog_model:`Model`,dialog_model_hint:`The exact model as printed on the camera's label.`,dialog_hardware_version:`Hardware version`,dialog_hardware_version_hint:`As printed on the camera's label, for example V2 or 1.0.`,dialog_kind:`Type of device`,dialog_keep_detected:`Keep what was detected`,dialog_kind_camera:`Camera`,dialog_kind_doorbell:`Doorbell`,dialog_kind_recorder:`Recorder`,dialog_kind_not_a_camera:`Not a camera`,dialog_no_camera_means:`If this isn't a camera, it is no longer assessed, and disappears from this list.`,dialog_corrected:`Saved. The camera was reassessed with your correction.`,dialog_evidence:`The evidence says otherwise. Your correction counts nevertheless:`,dialog_undo:`Undo`,dialog_undo_all:`Undo my corrections`,dialog_undone:`Your correction was undone.`,dialog_ask_never:`It was never asked`,dialog_ask_intro:`Asks the camera for its model, firmware, and build date, with the address and credentials that Home Assistant has.`,dialog_ask_now:`Ask now`,dialog_asking:`Asking the camera. This can take up to a minute.`,dialog_answered:`The camera answered.`,dialog_no_answer:`The camera gave no usable answer.`,dialog_refused_before:`The camera refused the credentials before, so it wasn't asked again: it might lock the account.`,dialog_tried_lately:`The camera was asked a moment ago. Try again later.`,dialog_not_allowed:`You haven't allowed this camera to be asked.`,dialog_not_possible:`This camera can't be asked.`,dialog_allow_asking:`You can allow asking the cameras in the Camera Lifecycle options, on its integration page. Nothing is asked before.`,dialog_set_country:`Restrictions depend on the country, and none is set. To set it, use Reconfigure on the Camera Lifecycle integration page.`,dialog_assess:`Assess again`,dialog_assess_note:`With what Home Assistant knows now`,dialog_assess_intro:`Reads what Home Assistant knows about your cameras, and assesses all of them again.`,dialog_assessed:`All cameras were assessed again.`,dialog_report:`Report`,dialog_report_note:`Of all cameras, to print or to keep`,dialog_report_intro:`The report lists all cameras. It isn't sent anywhere.`,dialog_report_make:`Make the report`,dialog_report_ready:`The report is ready. The link works for ten minutes.`,dialog_report_open:`Open the report`,dialog_edition:`Edition`,dialog_edition_inventory:`Inventory`,dialog_edition_client:`For a client (summary, changes, steps with costs)`,dialog_edition_proof:`Proof (serial numbers, MAC addresses, evidence)`,dialog_format:`Format`,dialog_format_html:`Page to print (HTML)`,dialog_format_csv:`CSV (spreadsheet)`,dialog_format_json:`JSON`,dialog_format_markdown:`Markdown`,dialog_title:`Title`,dialog_client:`Client`,dialog_prepared_by:`Prepared by`,dialog_update_1:`If Home Assistant shows an update for this camera, install it there. Otherwise, get the firmware from the maker's app or website.`,dialog_update_2:`Until then, or if there is no update, block the camera's internet access in your router and remove any port forwarding.`,dialog_update_3:`After the update, change the camera's password, and change it everywhere else you used it.`,dialog_check:`Check before you buy`,dialog_check_intro:`Enter what the box, the shop, or the data sheet says. Nothing is stored or sent anywhere.`,dialog_check_model_hint:`Without a model, the answer is about the brand only.`,dialog_check_now:`Check`,dialog_check_works:`Integrations in Home Assistant`,dialog_check_sources:`Sources`,badge_name:`Camera Lifecycle`,badge_description:`Shows in a few words whether your cameras are fine.`,dashboard_name:`Camera Lifecycle`,dashboard_description:`Your cameras at a glance, by area and over time. It follows your cameras by itself.`,dashboard_title:`Cameras`,dashboard_make:`Make a dashboard`,dashboard_open:`Open the dashboard`,dashboard_failed:`The dashboard could not be made. Home Assistant says: {reason}`,view_overview:`Overview`,view_cameras:`All cameras`,view_dates:`Coming dates`,view_help:`Help us know`,heading_to_do:`What to do`,heading_dates:`Coming dates`,heading_areas:`By area`,heading_help:`Help us know`,heading_buy:`Check before you buy`,heading_cameras:`Cameras`,editor_title:`Title`,editor_label:`Label`,editor_part:`What it shows`,editor_tile:`Show as a tile`,editor_tile_help:`A small tile with a few words. A tap opens the rest.`,editor_areas:`Only these areas`,editor_areas_help:`If empty, the cameras of all areas are shown.`,editor_groups:`Only these groups`,editor_groups_help:`If empty, all groups are shown.`,part_all:`Everything`,part_headline:`The headline`,part_cameras:`The cameras`,part_dates:`Coming dates`,part_help:`Help us know`,part_before_you_buy:`Check before you buy`,group_act_now:`Act now`,group_plan:`Plan a replacement`,group_coming_up:`Coming up`,group_cannot_tell:`Cannot tell yet`,group_no_known_problem:`No known problem`,group_accepted:`Accepted`,group_fine:`Fine`,dates_planned:`Planned`,dates_more_one:`{count} more date`,dates_more_other:`{count} more dates`},r=[`de`,`en`],i=n,a=2e3,o=3e4,s=36e5,c=import.meta.url,l=/* @__PURE__ */ new Map,u=/* @__PURE__ */ new Set;function d(e){return[e,e.split(`-`)[0]??e].find(e=>r.includes(e))??`en`}function f(e){return l.get(d(e))?.labels??i}function p(e){let t=d(e);return t===`en`||l.get(t)?.isAwaited===!1}function m(e){let t=d(e);if(t===`en`)return Promise.resolve();let n=l.get(t)??ee(t);if(n.labels)return Promise.resolve();let r=new Promise(e=>setTimeout(e,a));return Promise.race([te(n,t),r.then(()=>{n.isAwaited&&re(n)})])}function ee(e){let t={labels:null,isAwaited:!0,underway:null,retry:void 0,pause:o};return l.set(e,t),t}function te(e,t){return clearTimeout(e.retry),e.underway??=ne(t).then(t=>{e.labels=t},()=>{e.retry=setTimeout(()=>void te(e,t),e.pause),e.pause=Math.min(e.pause*2,s)}).then(()=>{e.underway=null,re(e)}),e.underway}async function ne(e){let t=await fetch(new URL(`labels/${e}.json`,c));if(!t.ok)throw Error(t.statusText);return await t.json()}function re(e){e.isAwaited=!1;for(let e of[...u])e()}function h(e,t){let n=``,r=()=>{e.requestUpdate()};e.addController({hostConnected:()=>{n=``,u.add(r)},hostUpdate:()=>{let e=t();e!==n&&m(e),n=e},hostDisconnected:()=>{u.delete(r)}})}function g(e,t,n={}){return(f(e)[t]??i[t]??t).replace(/\{(\w+)\}/g,(e,t)=>String(n[t]??e))}function ie(e,t,n){let r=`${t}_${new Intl.PluralRules(e).select(n)}`,i=g(e,r,{count:n});return i===r?g(e,`${t}_other`,{count:n}):i}var ae=[`entities`,`devices`,`areas`],oe=[`at_risk`,`support_status`,`assessment`];function se(e){let t=/* @__PURE__ */ new Set;for(let n of Object.values(e.entities)){if(n.platform!==`camera_lifecycle`||!oe.includes(n.translation_key??``))continue;let r=e.devices[n.device_id??``]?.area_id;r&&(e.user?.is_admin||n.entity_id in e.states)&&t.add(r)}return[...t].flatMap(t=>e.areas[t]??[]).sort((t,n)=>t.name.localeCompare(n.name,e.language))}var ce=3;function le(e){return`area-${e}`}function ue(e){let t=se(e);return[de(e,t),_(pe(e,`cameras`,`mdi:cctv`),2,[v([y({part:`cameras`})],2)]),_(pe(e,`dates`,`mdi:timeline-clock-outline`),1,[v([y({part:`dates`})])]),_(pe(e,`help`,`mdi:help-circle-outline`),2,[v([y({part:`help`})],2)]),...t.map(t=>fe(e,t))]}function de(e,t){let n=t.map(e=>({...y({tile:!0,title:e.name,areas:[e.area_id]}),grid_options:{columns:6,rows:1}}));return _(pe(e,`overview`,`mdi:shield-home-outline`),ce,[v([y({part:`headline`})],ce),v([b(e,`to_do`),y({part:`cameras`,groups:[`act_now`,`plan`]})]),v([b(e,`dates`,`dates`),y({part:`dates`}),b(e,`help`,`help`),y({part:`help`})]),...n.length?[v([b(e,`areas`),...n],2)]:[],v([b(e,`buy`),y({part:`before_you_buy`})])])}function fe(e,t){let n=[t.area_id];return _({title:t.name,path:le(t.area_id),...t.icon?{icon:t.icon}:{}},2,[v([y({part:`headline`,areas:n})],2),v([b(e,`cameras`),y({part:`cameras`,areas:n})]),v([b(e,`dates`),y({part:`dates`,areas:n})])])}function pe(e,t,n){return{title:g(e.language,`view_${t}`),path:t,icon:n}}function _(e,t,n){return{...e,show_icon_and_title:!0,type:`sections`,max_columns:t,dense_section_placement:!0,sections:n}}function v(e,t=1){return{type:`grid`,column_span:t,cards:e}}function y(e){return{type:`custom:camera-lifecycle-card`,...e,grid_options:{columns:`full`}}}function b(e,t,n){return{type:`heading`,heading:g(e.language,`heading_${t}`),...n?{tap_action:{action:`navigate`,navigation_path:n}}:{}}}var me=`custom:camera-lifecycle`,x=`mdi:cctv`;function he(e){return g(e.language,`dashboard_title`)}var ge=class extends HTMLElement{static{this.noEditor=!0}static{this.registryDependencies=ae}static async generate(e,t){return await m(t.language),{views:ue(t)}}static getCreateSuggestions(e){return{title:he(e),icon:x}}static shouldRegenerate(e,t,n){return t.language!==n.language||!ae.every(e=>t[e]===n[e])&&_e(t)!==_e(n)}};function _e(e){return JSON.stringify(se(e).map(({area_id:e,name:t,icon:n})=>[e,t,n]))}e(`ll-strategy-dashboard-camera-lifecycle`,ge);
/**
* @license
* Copyright 2019 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var ve=globalThis,ye=ve.ShadowRoot&&(ve.ShadyCSS===void 0||ve.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,be=Symbol(),xe=/* @__PURE__ */ new WeakMap,Se=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==be)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(ye&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=xe.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&xe.set(t,e))}return e}toString(){return this.cssText}},Ce=e=>new Se(typeof e==`string`?e:e+``,void 0,be),S=(e,...t)=>new Se(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,be),we=(e,t)=>{if(ye)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=ve.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},Te=ye?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return Ce(t)})(e):e,{is:Ee,defineProperty:De,getOwnPropertyDescriptor:Oe,getOwnPropertyNames:ke,getOwnPropertySymbols:Ae,getPrototypeOf:je}=Object,Me=globalThis,Ne=Me.trustedTypes,Pe=Ne?Ne.emptyScript:``,Fe=Me.reactiveElementPolyfillSupport,C=(e,t)=>e,Ie={toAttribute(e,t){
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
switch(t){case Boolean:e=e?Pe:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},Le=(e,t)=>!Ee(e,t),Re={attribute:!0,type:String,converter:Ie,reflect:!1,useDefault:!1,hasChanged:Le};Symbol.metadata??=Symbol(`metadata`),Me.litPropertyMetadata??=/* @__PURE__ */ new WeakMap;var w=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Re){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&De(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=Oe(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Re}static _$Ei(){if(this.hasOwnProperty(C(`elementProperties`)))return;let e=je(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(C(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(C(`properties`))){let e=this.properties,t=[...ke(e),...Ae(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=/* @__PURE__ */ new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(Te(e))}else e!==void 0&&t.push(Te(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=/* @__PURE__ */ new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=/* @__PURE__ */ new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=/* @__PURE__ */ new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return we(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?Ie:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?Ie:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??Le)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=/* @__PURE__ */ new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=/* @__PURE__ */ new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=/* @__PURE__ */ new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};w.elementStyles=[],w.shadowRootOptions={mode:`open`},w[C(`elementProperties`)]=/* @__PURE__ */ new Map,w[C(`finalized`)]=/* @__PURE__ */ new Map,Fe?.({ReactiveElement:w}),(Me.reactiveElementVersions??=[]).push(`2.1.2`);
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var ze=globalThis,Be=e=>e,Ve=ze.trustedTypes,He=Ve?Ve.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,Ue=`$lit$`,T=`lit$${Math.random().toFixed(9).slice(2)}$`,We=`?`+T,Ge=`<${We}>`,E=document,D=()=>E.createComment(``),O=e=>e===null||typeof e!=`object`&&typeof e!=`function`,Ke=Array.isArray,qe=e=>Ke(e)||typeof e?.[Symbol.iterator]==`function`,Je=`[ 	
\f\r]`,k=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ye=/-->/g,Xe=/>/g,A=RegExp(`>|${Je}(?:([^\\s"'>=/]+)(${Je}*=${Je}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Ze=/'/g,Qe=/"/g,$e=/^(?:script|style|textarea|title)$/i,j=(e=>(t,...n)=>({_$litType$:e,strings:t,values:n}))(1),M=Symbol.for(`lit-noChange`),N=Symbol.for(`lit-nothing`),et=/* @__PURE__ */ new WeakMap,P=E.createTreeWalker(E,129);function tt(e,t){if(!Ke(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return He===void 0?t:He.createHTML(t)}var nt=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=k;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===k?c[1]===`!--`?o=Ye:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=A):($e.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=A):o=Xe:o===A?c[0]===`>`?(o=i??k,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?A:c[3]===`"`?Qe:Ze):o===Qe||o===Ze?o=A:o===Ye||o===Xe?o=k:(o=A,i=void 0);let d=o===A&&e[t+1].startsWith(`/>`)?` `:``;a+=o===k?n+Ge:l>=0?(r.push(s),n.slice(0,l)+Ue+n.slice(l)+T+d):n+T+(l===-2?t:d)}return[tt(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},rt=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=nt(t,n);if(this.el=e.createElement(l,r),P.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=P.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(Ue)){let t=u[o++],n=i.getAttribute(e).split(T),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?ot:r[1]===`?`?st:r[1]===`@`?ct:I}),i.removeAttribute(e)}else e.startsWith(T)&&(c.push({type:6,index:a}),i.removeAttribute(e));if($e.test(i.tagName)){let e=i.textContent.split(T),t=e.length-1;if(t>0){i.textContent=Ve?Ve.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],D()),P.nextNode(),c.push({type:2,index:++a});i.append(e[t],D())}}}else if(i.nodeType===8){if(i.data===We)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(T,e+1))!==-1;)c.push({type:7,index:a}),e+=T.length-1}}a++}}static createElement(e,t){let n=E.createElement(`template`);return n.innerHTML=e,n}};function F(e,t,n=e,r){if(t===M)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=O(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=F(e,i._$AS(e,t.values),i,r)),t}var it=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??E).importNode(t,!0);P.currentNode=r;let i=P.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new at(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new lt(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=P.nextNode(),a++)}return P.currentNode=E,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},at=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=N,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=F(this,e,t),O(e)?e===N||e==null||e===``?(this._$AH!==N&&this._$AR(),this._$AH=N):e!==this._$AH&&e!==M&&this._(e):e._$litType$===void 0?e.nodeType===void 0?qe(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==N&&O(this._$AH)?this._$AA.nextSibling.data=e:this.T(E.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=rt.createElement(tt(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new it(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=et.get(e.strings);return t===void 0&&et.set(e.strings,t=new rt(e)),t}k(t){Ke(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(D()),this.O(D()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=Be(e).nextSibling;Be(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},I=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=N,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(/* @__PURE__ */ new String),this.strings=n):this._$AH=N}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=F(this,e,t,0),a=!O(e)||e!==this._$AH&&e!==M,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=F(this,r[n+o],t,o),s===M&&(s=this._$AH[o]),a||=!O(s)||s!==this._$AH[o],s===N?e=N:e!==N&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===N?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},ot=class extends I{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===N?void 0:e}},st=class extends I{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==N)}},ct=class extends I{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=F(this,e,t,0)??N)===M)return;let n=this._$AH,r=e===N&&n!==N||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==N&&(n===N||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},lt=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){F(this,e)}},ut={M:Ue,P:T,A:We,C:1,L:nt,R:it,D:qe,V:F,I:at,H:I,N:st,U:ct,B:ot,F:lt},dt=ze.litHtmlPolyfillSupport;dt?.(rt,at),(ze.litHtmlVersions??=[]).push(`3.3.3`);var ft=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new at(t.insertBefore(D(),e),e,void 0,n??{})}return i._$AI(e),i},pt=globalThis,L=class extends w{constructor(){
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=ft(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return M}};L._$litElement$=!0,L.finalized=!0,pt.litElementHydrateSupport?.({LitElement:L});var mt=pt.litElementPolyfillSupport;mt?.({LitElement:L}),(pt.litElementVersions??=[]).push(`4.2.2`);function ht(e,t){switch(t.type){case`not_ready`:return null;case`all`:{let{is_admin:e,overview:n,cameras:r}=t;return{is_admin:e,overview:n,cameras:new Map(r.map(e=>[e.id,e]))}}case`changed`:{if(!e)return null;let n=new Map(e.cameras);for(let e of t.gone)n.delete(e);for(let e of t.cameras)n.set(e.id,e);return{...e,overview:t.overview,cameras:n}}}}var gt=500,_t=3e4,vt=16e3,yt=class{constructor(e,t,n){this.connection=e,this.wanted=t,this.changed=n,this.state={kind:`starting`},this.unsubscribe=null,this.timer=null,this.pause=gt,this.turn=0,this.begin=()=>{this.pause=gt,this.subscribe()},this.lost=()=>{this.turn+=1,this.unsubscribe=null,this.wait(null),this.show({kind:`starting`})}}start(){this.connection.addEventListener(`ready`,this.begin),this.connection.addEventListener(`disconnected`,this.lost),this.begin()}stop(){this.connection.removeEventListener(`ready`,this.begin),this.connection.removeEventListener(`disconnected`,this.lost),this.turn+=1,this.wait(null),this.unsubscribe?.().catch(()=>void 0),this.unsubscribe=null}async subscribe(){this.turn+=1;let e=this.turn;this.wait(null);let t=null;try{let n=await this.connection.subscribeMessage(n=>{e===this.turn&&(t=ht(t,n),this.show(t?{kind:`known`,known:t}:{kind:`starting`}))},{type:`camera_lifecycle/subscribe`,...this.wanted},{resubscribe:!1});e===this.turn?this.unsubscribe=n:n().catch(()=>void 0)}catch{if(e!==this.turn)return;this.show({kind:`starting`,isSilent:this.pause>=vt}),this.wait(this.pause),this.pause=Math.min(this.pause*2,_t)}}wait(e){this.timer!==null&&clearTimeout(this.timer),this.timer=e===null?null:setTimeout(()=>void this.subscribe(),e)}show(e){this.state=e,this.changed(e)}},bt=5e3,xt=/* @__PURE__ */ new WeakMap;function St(e,t,n){let r=[...new Set(t.areas)].sort(),i={language:t.language,...r.length?{areas:r}:{}},a=JSON.stringify(i),o=xt.get(e)??/* @__PURE__ */ new Map;xt.set(e,o);let s=o.get(a)??Ct(e,i);o.set(a,s),s.end!==null&&clearTimeout(s.end),s.end=null;let c=e=>{n(e)};return s.listeners.add(c),c(s.feed.state),()=>{s.listeners.delete(c)&&!s.listeners.size&&(s.end=setTimeout(()=>{o.delete(a),s.feed.stop()},bt))}}function Ct(e,t){let n=/* @__PURE__ */ new Set,r=new yt(e,t,e=>{for(let t of[...n])t(e)});return r.start(),{feed:r,listeners:n,end:null}}function wt(e){history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}}))}function Tt(e,t){let n={detail:{entityId:t},bubbles:!0,composed:!0};e.dispatchEvent(new CustomEvent(`hass-more-info`,n))}async function Et(e){return[...await e.callWS({type:`lovelace/dashboards/list`})].sort((e,t)=>Number(t.icon===x)-Number(e.icon===x))}async function Dt(e,t){try{return(await e.callWS({type:`lovelace/config`,url_path:t}))?.strategy?.type===`custom:camera-lifecycle`?`ours`:`other`}catch(e){return e.code===`config_not_found`?`empty`:`other`}}async function Ot(e){for(let{url_path:t}of await Et(e))if(await Dt(e,t)===`ours`)return t;return null}async function kt(e){for(let[t,n]of Object.entries(e.panels)){let{component_name:r,icon:i}=n;if(r===`lovelace`&&i===`mdi:cctv`&&await Dt(e,t)===`ours`)return t}return null}var R=S`
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
`,At=`M21.1,12.5L22.5,13.91L15.97,20.5L12.5,17L13.9,15.59L15.97,17.67L21.1,12.5M11,4A4,4 0 0,1 15,8A4,4 0 0,1 11,12A4,4 0 0,1 7,8A4,4 0 0,1 11,4M11,6A2,2 0 0,0 9,8A2,2 0 0,0 11,10A2,2 0 0,0 13,8A2,2 0 0,0 11,6M11,13C11.68,13 12.5,13.09 13.41,13.26L11.74,14.93L11,14.9C8.03,14.9 4.9,16.36 4.9,17V18.1H11.1L13,20H3V17C3,14.34 8.33,13 11,13Z`,jt=`M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z`,Mt=`M20,11V13H8L13.5,18.5L12.08,19.92L4.16,12L12.08,4.08L13.5,5.5L8,11H20Z`,Nt=`M10,21H14A2,2 0 0,1 12,23A2,2 0 0,1 10,21M21,19V20H3V19L5,17V11C5,7.9 7.03,5.17 10,4.29C10,4.19 10,4.1 10,4A2,2 0 0,1 12,2A2,2 0 0,1 14,4C14,4.1 14,4.19 14,4.29C16.97,5.17 19,7.9 19,11V17L21,19M17,11A5,5 0 0,0 12,6A5,5 0 0,0 7,11V18H17V11M9,9V11H12.24L9,13.7V16H15V14H11.76L15,11.3V9H9Z`,Pt=`M15,13H16.5V15.82L18.94,17.23L18.19,18.53L15,16.69V13M19,8H5V19H9.67C9.24,18.09 9,17.07 9,16A7,7 0 0,1 16,9C17.07,9 18.09,9.24 19,9.67V8M5,21C3.89,21 3,20.1 3,19V5C3,3.89 3.89,3 5,3H6V1H8V3H16V1H18V3H19A2,2 0 0,1 21,5V11.1C22.24,12.36 23,14.09 23,16A7,7 0 0,1 16,23C14.09,23 12.36,22.24 11.1,21H5M16,11.15A4.85,4.85 0 0,0 11.15,16C11.15,18.68 13.32,20.85 16,20.85A4.85,4.85 0 0,0 20.85,16C20.85,13.32 18.68,11.15 16,11.15Z`,Ft=`M21.7 13.35L20.7 14.35L18.65 12.35L19.65 11.35C19.85 11.14 20.19 11.13 20.42 11.35L21.7 12.63C21.89 12.83 21.89 13.15 21.7 13.35M12 18.94V21H14.06L20.12 14.88L18.07 12.88L12 18.94M5 19H10V21H5C3.9 21 3 20.11 3 19V5C3 3.9 3.9 3 5 3H6V1H8V3H16V1H18V3H19C20.11 3 21 3.9 21 5V9H5V19M5 5V7H19V5H5Z`,It=`M19 3H18V1H16V3H8V1H6V3H5C3.9 3 3 3.9 3 5V19C3 20.11 3.9 21 5 21H19C20.11 21 21 20.11 21 19V5C21 3.9 20.11 3 19 3M19 19H5V9H19V19M5 7V5H19V7H5M8.23 16.41L9.29 17.47L11.73 15.03L14.17 17.47L15.23 16.41L12.79 13.97L15.23 11.53L14.17 10.47L11.73 12.91L9.29 10.47L8.23 11.53L10.67 13.97L8.23 16.41Z`,Lt=`M6.03 12.03L8.03 15.5L5.5 18.68L2 12.62L6.03 12.03M17 18V15.29C17.88 14.9 18.5 14.03 18.5 13C18.5 12.43 18.3 11.9 17.97 11.5L19.94 10.35C20.95 9.76 21.3 8.47 20.71 7.46L19.33 5.06C18.74 4.05 17.45 3.7 16.44 4.28L8.31 9C7.36 9.53 7.03 10.75 7.58 11.71L9.08 14.31C9.63 15.26 10.86 15.59 11.81 15.04L13.69 13.96C13.94 14.55 14.41 15.03 15 15.29V18C15 19.1 15.9 20 17 20H22V18H17Z`,Rt=`M9,20.42L2.79,14.21L5.62,11.38L9,14.77L18.88,4.88L21.71,7.71L9,20.42Z`,zt=`M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z`,Bt=`M7.41,8.58L12,13.17L16.59,8.58L18,10L12,16L6,10L7.41,8.58Z`,Vt=`M8.59,16.58L13.17,12L8.59,7.41L10,6L16,12L10,18L8.59,16.58Z`,Ht=`M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z`,Ut=`M19,6.41L17.59,5L12,10.59L6.41,5L5,6.41L10.59,12L5,17.59L6.41,19L12,13.41L17.59,19L19,17.59L13.41,12L19,6.41Z`,Wt=`M12,15.5A3.5,3.5 0 0,1 8.5,12A3.5,3.5 0 0,1 12,8.5A3.5,3.5 0 0,1 15.5,12A3.5,3.5 0 0,1 12,15.5M19.43,12.97C19.47,12.65 19.5,12.33 19.5,12C19.5,11.67 19.47,11.34 19.43,11L21.54,9.37C21.73,9.22 21.78,8.95 21.66,8.73L19.66,5.27C19.54,5.05 19.27,4.96 19.05,5.05L16.56,6.05C16.04,5.66 15.5,5.32 14.87,5.07L14.5,2.42C14.46,2.18 14.25,2 14,2H10C9.75,2 9.54,2.18 9.5,2.42L9.13,5.07C8.5,5.32 7.96,5.66 7.44,6.05L4.95,5.05C4.73,4.96 4.46,5.05 4.34,5.27L2.34,8.73C2.21,8.95 2.27,9.22 2.46,9.37L4.57,11C4.53,11.34 4.5,11.67 4.5,12C4.5,12.33 4.53,12.65 4.57,12.97L2.46,14.63C2.27,14.78 2.21,15.05 2.34,15.27L4.34,18.73C4.46,18.95 4.73,19.03 4.95,18.95L7.44,17.94C7.96,18.34 8.5,18.68 9.13,18.93L9.5,21.58C9.54,21.82 9.75,22 10,22H14C14.25,22 14.46,21.82 14.5,21.58L14.87,18.93C15.5,18.67 16.04,18.34 16.56,17.94L19.05,18.95C19.27,19.03 19.54,18.95 19.66,18.73L21.66,15.27C21.78,15.05 21.73,14.78 21.54,14.63L19.43,12.97Z`,Gt=`M14 15C14 16.11 13.11 17 12 17S10 16.11 10 15 10.9 13 12 13 14 13.9 14 15M18 4V20C18 21.1 17.11 22 16 22H8C6.9 22 6 21.11 6 20V4C6 2.9 6.9 2 8 2H16C17.11 2 18 2.9 18 4M10.5 7C10.5 7.83 11.17 8.5 12 8.5S13.5 7.83 13.5 7 12.83 5.5 12 5.5 10.5 6.17 10.5 7M16 10H8V20H16V10Z`,Kt=`M10 3H14V14H10V3M10 21V17H14V21H10Z`,qt=`M6,2A2,2 0 0,0 4,4V20A2,2 0 0,0 6,22H18A2,2 0 0,0 20,20V8L14,2H6M6,4H13V9H18V20H6V4M8,12V14H16V12H8M8,16V18H13V16H8Z`,Jt=`M10,19H13V22H10V19M12,2C17.35,2.22 19.68,7.62 16.5,11.67C15.67,12.67 14.33,13.33 13.67,14.17C13,15 13,16 13,17H10C10,15.33 10,13.92 10.67,12.92C11.33,11.92 12.67,11.33 13.5,10.67C15.92,8.43 15.32,5.26 12,5A3,3 0 0,0 9,8H6A6,6 0 0,1 12,2Z`,z=`M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z`,Yt=`M11,9H13V7H11M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M11,17H13V11H11V17Z`,Xt=`M4,1C2.89,1 2,1.89 2,3V7C2,8.11 2.89,9 4,9H1V11H13V9H10C11.11,9 12,8.11 12,7V3C12,1.89 11.11,1 10,1H4M4,3H10V7H4V3M14,13C12.89,13 12,13.89 12,15V19C12,20.11 12.89,21 14,21H11V23H23V21H20C21.11,21 22,20.11 22,19V15C22,13.89 21.11,13 20,13H14M3.88,13.46L2.46,14.88L4.59,17L2.46,19.12L3.88,20.54L6,18.41L8.12,20.54L9.54,19.12L7.41,17L9.54,14.88L8.12,13.46L6,15.59L3.88,13.46M14,15H20V19H14V15Z`,Zt=`M4,5C2.89,5 2,5.89 2,7V17C2,18.11 2.89,19 4,19H20C21.11,19 22,18.11 22,17V7C22,5.89 21.11,5 20,5H4M4.5,7A1,1 0 0,1 5.5,8A1,1 0 0,1 4.5,9A1,1 0 0,1 3.5,8A1,1 0 0,1 4.5,7M7,7H20V17H7V7M8,8V16H11V8H8M12,8V16H15V8H12M16,8V16H19V8H16M9,9H10V10H9V9M13,9H14V10H13V9M17,9H18V10H17V9Z`,Qt=`M14.06,9L15,9.94L5.92,19H5V18.08L14.06,9M17.66,3C17.41,3 17.15,3.1 16.96,3.29L15.13,5.12L18.88,8.87L20.71,7.04C21.1,6.65 21.1,6 20.71,5.63L18.37,3.29C18.17,3.09 17.92,3 17.66,3M14.06,6.19L3,17.25V21H6.75L17.81,9.94L14.06,6.19Z`,$t=`M19.5 3.5L18 2L16.5 3.5L15 2L13.5 3.5L12 2L10.5 3.5L9 2L7.5 3.5L6 2L4.5 3.5L3 2V22L4.5 20.5L6 22L7.5 20.5L9 22L10.5 20.5L12 22L13.5 20.5L15 22L16.5 20.5L18 22L19.5 20.5L21 22V2L19.5 3.5M19 19H5V5H19V19M6 15H18V17H6M6 11H18V13H6M6 7H18V9H6V7Z`,en=`M17.65,6.35C16.2,4.9 14.21,4 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20C15.73,20 18.84,17.45 19.73,14H17.65C16.83,16.33 14.61,18 12,18A6,6 0 0,1 6,12A6,6 0 0,1 12,6C13.66,6 15.14,6.69 16.22,7.78L13,11H20V4L17.65,6.35Z`,tn=`M21,11C21,16.55 17.16,21.74 12,23C6.84,21.74 3,16.55 3,11V5L12,1L21,5V11M12,21C15.75,20 19,15.54 19,11.22V6.3L12,3.18L5,6.3V11.22C5,15.54 8.25,20 12,21M11,7H13V13H11V7M11,15H13V17H11V15Z`,nn=`M9.9 6.6L9.1 7.4L10.3 8.6C9.8 8.9 9.4 9.4 9.2 10H7V11H9V12H7V13H9V14H7V15H9.2C9.6 16.2 10.7 17 12 17S14.4 16.2 14.8 15H17V14H15V13H17V12H15V11H17V10H14.8C14.6 9.4 14.2 8.9 13.7 8.5L14.9 7.3L14.2 6.6L12.8 8H12C11.8 8 11.5 8 11.3 8.1L9.9 6.6M11 11H13V12H11V11M11 13H13V14H11V13M21 11C21 16.5 17.2 21.7 12 23C6.8 21.7 3 16.5 3 11V5L12 1L21 5V11M12 21C15.8 20 19 15.5 19 11.2V6.3L12 3.2L5 6.3V11.2C5 15.5 8.2 20 12 21Z`,rn=`M21,11C21,16.55 17.16,21.74 12,23C6.84,21.74 3,16.55 3,11V5L12,1L21,5V11M12,21C15.75,20 19,15.54 19,11.22V6.3L12,3.18L5,6.3V11.22C5,15.54 8.25,20 12,21M10,17L6,13L7.41,11.59L10,14.17L16.59,7.58L18,9`,an=`M21,11C21,16.55 17.16,21.74 12,23C6.84,21.74 3,16.55 3,11V5L12,1L21,5V11M12,21C15.75,20 19,15.54 19,11.22V6.3L12,3.18L5,6.3V11.22C5,15.54 8.25,20 12,21Z`,on=`M21,10.12H14.22L16.96,7.3C14.23,4.6 9.81,4.5 7.08,7.2C4.35,9.91 4.35,14.28 7.08,17C9.81,19.7 14.23,19.7 16.96,17C18.32,15.65 19,14.08 19,12.1H21C21,14.08 20.12,16.65 18.36,18.39C14.85,21.87 9.15,21.87 5.64,18.39C2.14,14.92 2.11,9.28 5.62,5.81C9.13,2.34 14.76,2.34 18.27,5.81L21,3V10.12M12.5,8V12.25L16,14.33L15.28,15.54L11,13V8H12.5Z`;function B(e){return j`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${e}></path></svg>`}var sn=Bt,cn=Vt,ln=Pt,un=Rt,dn={attention:tn,cannot_tell:z,no_known_problem:an,fine:rn,no_cameras:Lt},fn={act_now:tn,plan:tn,coming_up:Pt,cannot_tell:z,no_known_problem:an,accepted:At,fine:zt},pn={doorbell:Gt,recorder:Zt},mn={danger:jt,warning:Kt,info:Ht,unknown:Jt,success:Rt};function hn(e){return dn[e]}function gn(e){return fn[e]}function V(e,t){return j`<span class="circle ${t}">${B(e)}</span>`}function _n(e,t){return j`<span class="circle ${t}"
>${B(pn[e]??`M6.03 12.03L8.03 15.5L5.5 18.68L2 12.62L6.03 12.03M17 18V15.29C17.88 14.9 18.5 14.03 18.5 13C18.5 12.43 18.3 11.9 17.97 11.5L19.94 10.35C20.95 9.76 21.3 8.47 20.71 7.46L19.33 5.06C18.74 4.05 17.45 3.7 16.44 4.28L8.31 9C7.36 9.53 7.03 10.75 7.58 11.71L9.08 14.31C9.63 15.26 10.86 15.59 11.81 15.04L13.69 13.96C13.94 14.55 14.41 15.03 15 15.29V18C15 19.1 15.9 20 17 20H22V18H17Z`)}<span class="mark">${B(mn[t])}</span></span
>`}function H(){return document.documentElement.lang||`en`}function vn(){let e=()=>void m(H());e(),new MutationObserver(e).observe(document.documentElement,{attributeFilter:[`lang`]})}function yn({areas:e},t){if(e!==void 0&&!Array.isArray(e))throw Error(g(t,`config_list`,{option:`areas`}))}var U=[`act_now`,`plan`,`coming_up`,`cannot_tell`,`no_known_problem`,`accepted`,`fine`],bn=[`all`,`headline`,`cameras`,`dates`,`help`,`before_you_buy`];function xn(e,t){let n=(e,n)=>{throw Error(g(t,e,n))};e.part!==void 0&&!bn.includes(e.part)&&n(`config_one_of`,{option:`part`,values:bn.join(`, `)});for(let t of[`areas`,`groups`])e[t]!==void 0&&!Array.isArray(e[t])&&n(`config_list`,{option:t});e.groups?.some(e=>!U.includes(e))&&n(`config_one_of`,{option:`groups`,values:U.join(`, `)})}var Sn={name:`areas`,selector:{area:{multiple:!0,entity:{integration:`camera_lifecycle`}}}};function Cn(e,t){let n=(e,t)=>n=>e.includes(n.name)?g(H(),`editor_${n.name}${t}`):void 0;return{computeLabel:n(e,``),computeHelper:n(t,`_help`)}}function wn(){return{}}function Tn(){let e=H(),t=(t,n)=>n.map(n=>({value:n,label:g(e,`${t}_${n}`)}));return{schema:[{name:`title`,selector:{text:{}}},{name:`part`,selector:{select:{mode:`dropdown`,options:t(`part`,bn)}}},{name:`tile`,selector:{boolean:{}}},Sn,{name:`groups`,selector:{select:{multiple:!0,mode:`list`,options:t(`group`,U)}}}],...Cn([`title`,`part`,`tile`,`areas`,`groups`],[`tile`,`areas`,`groups`]),assertConfig:e=>{xn(e,H())}}}function En(){return{schema:[{name:`label`,selector:{text:{}}},Sn],...Cn([`label`,`areas`],[`areas`]),assertConfig:e=>{yn(e,H())}}}var Dn=S`
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
`,On=`\xA0`,kn=class extends L{static{this.properties={state:{attribute:!1}}}static{this.styles=[R,Dn]}static getConfigForm(){return En()}static getStubConfig(){return{}}constructor(){super(),this.config=null,this.home=null,this.unfollow=null,this.state={kind:`starting`},h(this,()=>this.language)}get language(){return this.home?.language??H()}setConfig(e){yn(e,this.language),this.config=e,this.follow(),this.requestUpdate()}set hass(e){let t=this.home;this.home=e,(t?.connection!==e.connection||t.language!==e.language)&&(this.follow(),this.requestUpdate())}connectedCallback(){super.connectedCallback(),this.follow()}disconnectedCallback(){super.disconnectedCallback(),this.unfollow?.(),this.unfollow=null}follow(){if(this.unfollow?.(),this.unfollow=null,!this.isConnected||!this.home||!this.config)return;let{areas:e}=this.config,t={language:this.home.language,...e?{areas:e}:{}};this.unfollow=St(this.home.connection,t,e=>{this.state=e})}async open(){let{home:e}=this;if(!e)return;let t=await Ot(e).catch(()=>null);if(t!==null){let[n,...r]=this.config?.areas??[];wt(n&&!r.length&&se(e).some(({area_id:e})=>e===n)?`/${t}/${le(n)}`:`/${t}`);return}let n=Object.values(e.entities).find(e=>e.platform===`camera_lifecycle`&&e.translation_key===`cameras_at_risk`)?.entity_id;n&&Tt(this,n)}render(){let{language:e}=this,t=t=>p(e)?g(e,t):On,n=p(e)?this.state:{kind:`starting`},{kind:r,tone:i,short:a}=An(n),o=this.config?.label||t(`cameras`),s=j`<span aria-hidden="true">…</span
><span class="unseen">${t(`starting`)}</span>`;return j`<button type="button" class=${i} @click=${this.open.bind(this)}>
${B(hn(r))}
<span class="texts">
<bdi class="label">${o}</bdi>
<span class="words">${n.kind===`known`?a:s}</span>
</span>
</button>`}};function An(e){if(e.kind===`starting`)return{kind:`no_cameras`,tone:`unknown`,short:``};let{headline:t,short:n}=e.known.overview;return{kind:t.kind,tone:t.tone,short:n}}var jn=`camera_lifecycle`,W=3;async function Mn(e,t,n,r){let i=r===void 0?{}:{device_id:r},{response:a}=await e.callService(jn,t,n,i,!1,!0);if(a==null)throw Error(``,{cause:W});return a}function G(e,t,n,r){return Mn(e,n,r,t.device_id??``)}async function Nn(e,t){let n=t??{};return await Pn(e,n).catch(()=>``)||(n.code===`unauthorized`?g(e.language,`dialog_no_right`):n.code===`unknown_command`?g(e.language,`dialog_not_running`):Fn(t)?g(e.language,`dialog_lost`):(typeof n.message==`string`?n.message:``).replace(/^Validation error: /,``)||g(e.language,`dialog_failed`))}async function Pn(e,t){let{translation_domain:n,translation_key:r,translation_placeholders:i}=t;return!n||!r||!e.loadBackendTranslation?``:(await e.loadBackendTranslation(`exceptions`,n))(`component.${n}.exceptions.${r}.message`,i)}function Fn(e){if(e===W)return!0;let{code:t,error:n}=e??{};return t===W||n?.code===W||e instanceof Error&&e.cause===W}var In=/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;function Ln(e,t,{style:n,year:r=!0}){let[,i,a,o]=In.exec(e)??[];if(!i)return e;let s=/* @__PURE__ */ new Date(`${i}-${a??`01`}-${o??`01`}T00:00:00Z`);return Number.isNaN(s.getTime())?e:!r&&!a?``:zn(t.language,{timeZone:`UTC`,...r&&{year:`numeric`},...a&&{month:n},...o&&{day:`numeric`}}).format(s)}var Rn=/* @__PURE__ */ new Map;function zn(e,t){let n=JSON.stringify([e,t]),r=Rn.get(n);return r||(r=new Intl.DateTimeFormat(e,t),Rn.set(n,r)),r}function K(e,t){return Ln(t,e.locale,{style:`long`})}function Bn(e,t=/* @__PURE__ */ new Date){let n=[t.getFullYear(),t.getMonth(),t.getDate()+e];return new Date(Date.UTC(...n)).toISOString().slice(0,10)}
/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var q=e=>e??N,J=class extends Error{};function Vn(e,t){return(e[t]??``).split(`,`).filter(Boolean)}function Hn(e,t,n){return e.kind===`one`||e.kind===`several`?Un(e,t,n):Wn(e,n)}function Un(e,t,n){let r=e.kind===`several`,i=Vn(t,e.name),a=t=>{let{value:a,checked:o}=t.target,s=r?i.filter(e=>e!==a):[];n(e.name,[...s,...o?[a]:[]].join(`,`))};return j`<fieldset>
<legend>${e.label}</legend>
${Kn(e)}
${(e.options??[]).map(t=>j`<label class="option">
<input
type=${r?`checkbox`:`radio`}
name=${e.name}
.value=${t.value}
.checked=${i.includes(t.value)}
?required=${!r&&e.required}
@change=${a}
/><span>${t.label}</span>
</label>`)}
</fieldset>`}function Wn(e,t){return j`<div class="field">
<label for=${e.name}>${e.label}</label>
${Gn(e,n=>{t(e.name,n.target.value)})}
${Kn(e)}
</div>`}function Gn(e,t){let n=e.hint?`${e.name}-hint`:void 0,r=e.value??``;switch(e.kind){case`lines`:return j`<textarea
id=${e.name}
rows="3"
.value=${r}
?required=${e.required}
maxlength=${q(e.length)}
aria-describedby=${q(n)}
@input=${t}
></textarea>`;case`pick`:return j`<select
id=${e.name}
aria-describedby=${q(n)}
@change=${t}
>
${(e.options??[]).map(e=>j`<option .value=${e.value} ?selected=${e.value===r}>
${e.label}
</option>`)}
</select>`;default:return j`<input
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
/>`}}function Kn(e){return e.hint?j`<p class="hint" id="${e.name}-hint">${e.hint}</p>`:N}var qn=S`
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
`,Jn=S`
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
`,Yn=S`
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
`;e(`camera-lifecycle-form`,class extends L{static{this.properties={home:{attribute:!1},spec:{attribute:!1},values:{state:!0},error:{state:!0},busy:{state:!0},asked:{state:!0}}}static{this.styles=[R,qn,Yn,Jn]}constructor(){super(),this.submitted=e=>{e.preventDefault();let{main:t,confirm:n}=this.spec;if(!t)return;let r=this.asked?null:n?.(this.values)??null;r?this.asked=r:this.send(t)},this.values={},this.error=``,this.busy=!1,this.asked=null,h(this,()=>this.home.language)}willUpdate(e){if(!e.has(`spec`))return;let t=this.spec.fields?.({})??[];this.values=Object.fromEntries(t.map(e=>[e.name,e.value??``])),this.error=``,this.asked=null}updated(e){e.get(`asked`)===null&&this.asked&&this.renderRoot.querySelector(`.confirm`)?.focus(),this.error&&e.has(`error`)&&this.renderRoot.querySelector(`.error`)?.scrollIntoView({block:`nearest`})}render(){let{spec:e}=this,t=e.fields?.(this.values)??[];return j`<form @submit=${this.submitted} aria-busy=${this.busy}>
${this.asked?j`<div class="confirm" tabindex="-1">
${this.asked.map(e=>j`<p>${e}</p>`)}
</div>`:e.intro?j`<div class="intro">${e.intro}</div>`:N}
<div class="fields" ?hidden=${this.asked!==null}>
${t.map(e=>Hn(e,this.values,(e,t)=>{this.values={...this.values,[e]:t}}))}
</div>
<div role="alert">${this.error?j`<p class="error">${this.error}</p>`:N}</div>
<div role="status">${this.busy&&e.wait?j`<p>${e.wait}</p>`:N}</div>
${e.main?j`<div class="buttons">
<button class="filled" aria-disabled=${this.busy}>
${this.busy?g(this.home.language,`dialog_sending`):e.main.label}
</button>
${this.secondButton()}
</div>`:N}
</form>`}secondButton(){let{second:e}=this.spec;return this.asked?j`<button type="button" class="tinted" @click=${()=>{this.asked=null}}>
${g(this.home.language,`dialog_change`)}
</button>`:e?j`<button
type="button"
class="tinted"
aria-disabled=${this.busy}
@click=${()=>void this.send(e)}
>
${e.label}
</button>`:N}async send(e){if(!this.busy){this.busy=!0,this.error=``;try{let t=await e.send(this.values);this.dispatchEvent(new CustomEvent(`done`,{detail:t})),this.asked=null}catch(e){this.error=e instanceof J?e.message:await Nn(this.home,e),this.asked=null}finally{this.busy=!1}}}});var Xn=`camera_lifecycle`;function Zn(e){try{return/^https?:$/.test(new URL(e).protocol)?e:null}catch{return null}}function Qn(e,{clientX:t,clientY:n}){let{left:r,right:i,top:a,bottom:o}=e.getBoundingClientRect();return t<r||t>i||n<a||n>o}var $n=class{constructor(e){this.left=e,this.depth=0,this.popped=()=>{let e=Math.min(er(),this.depth);e!==this.depth&&(this.depth=e,e||this.stop(),this.left(e))}}enter(){this.depth||window.addEventListener(`popstate`,this.popped),this.depth+=1,history.pushState({...history.state,[Xn]:this.depth},``)}back(){history.back()}leave(){let{depth:e}=this;this.stop(),e&&er()===e&&history.go(-e)}leaveFor(e){let t=this.depth>0&&er()===this.depth;this.stop(),t?history.replaceState(null,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}stop(){this.depth=0,window.removeEventListener(`popstate`,this.popped)}};function er(){let e=history.state;return Number(e?.[Xn]??0)}var tr={danger:tn,warning:It,info:Pt,unknown:z,success:zt},nr={exploited:nn,measure:It,support:Pt,service:It,release:on,policy:Yt,identity:z,duty:qt},Y={close:Ut,back:Mt,device:Wt,next:Vt,stays:zt,update:on,remind:Nt,replace:Ft,purchase:$t,accept:At,isolate:Xt,correct:Qt,ask:en,assess:on,report:qt};function rr(e){let{title:t,text:n}=e.lead;return j`<div class="lead ${e.tone}">
<div class="circle">${B(tr[e.tone])}</div>
<div>
<h3>${t}</h3>
${n?j`<p>${n}</p>`:N}
</div>
</div>`}function ir(e,t){return dr(g(e.language,`dialog_what`),ur(t.facts))}function ar(e,t){let n=t=>g(e.language,t),{reasons:r,stays:i}=t;return!r.length&&!i?N:dr(n(`dialog_why`),j`<ul class="box">
${r.map(t=>or(e,t))}
${i?j`<li class="reason success">
<div class="circle">${B(Y.stays)}</div>
<div>
<h4>${n(`dialog_stays`)}</h4>
<p>${i}</p>
</div>
</li>`:N}
</ul>`)}function or(e,t){let n=t.checked?g(e.language,`dialog_checked`,{day:K(e,t.checked)}):``,r=t.sources.filter(e=>Zn(e.url));return j`<li class="reason ${t.tone}">
<div class="circle">${B(nr[t.kind])}</div>
<div>
<h4>${t.title}</h4>
${t.text?j`<p>${t.text}</p>`:N}
${r.length||n?j`<p class="quiet">
${r.map(e=>j`${sr(e.url,e.name)} · `)}${n}
</p>`:N}
</div>
</li>`}function sr(e,t){return j`<a href=${e} target="_blank" rel="noopener noreferrer"><bdi>${t}</bdi></a>`}function cr(e,t){let n=t.dates.map(({when:t,title:n,note:r})=>({label:K(e,t),value:n,notes:r?[r]:[]}));return dr(g(e.language,`coming_dates`),ur(n))}function lr(e,t){if(!t.plan)return N;let{purchased:n,warranty_until:r,replace_by:i,note:a}=t.plan,o=t=>g(e.language,t),s=Object.entries({purchased:n,warranty_until:r,replace_by:i}).flatMap(([t,n])=>n||t===`replace_by`?[{label:o(`dialog_${t}`),value:n?K(e,n):o(`dialog_no_date`),notes:n?[]:[o(`dialog_replace_short`)]}]:[]);return a&&s.push({label:o(`dialog_note`),value:a,notes:[]}),dr(o(`dialog_plan`),ur(s))}function ur(e){return e.length?j`<dl class="box">
${e.map(e=>j`<div class="fact">
<dt>${e.label}</dt>
<dd><bdi>${e.value}</bdi></dd>
${e.notes.map(e=>j`<dd>${e}</dd>`)}
</div>`)}
</dl>`:N}function dr(e,t){return t===N?N:j`<section>
<h3>${e}</h3>
${t}
</section>`}var fr=60;e(`camera-lifecycle-before-you-buy`,class extends L{static{this.properties={home:{attribute:!1},known:{state:!0}}}static{this.styles=[R,qn,S`
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
`]}constructor(){super(),this.labels=null,this.spec=null,this.known=null,h(this,()=>this.home.language)}render(){let{language:e}=this.home,t=f(e);return this.spec&&t===this.labels||(this.spec=this.form()),this.labels=t,j`<h3>${g(e,`dialog_check`)}</h3>
<camera-lifecycle-form .home=${this.home} .spec=${this.spec}></camera-lifecycle-form>
<div role="status">${this.known?this.answer(this.known):N}</div>`}form(){let e=e=>g(this.home.language,e);return{title:e(`dialog_check`),intro:e(`dialog_check_intro`),fields:()=>[{name:`vendor`,kind:`text`,label:e(`dialog_vendor`),length:fr},{name:`model`,kind:`text`,label:e(`dialog_model`),hint:e(`dialog_check_model_hint`),length:fr}],main:{label:e(`dialog_check_now`),send:async t=>{let n=[`vendor`,`model`].map(e=>[e,(t[e]??``).trim()]),r=Object.fromEntries(n.filter(([,e])=>e));if(!Object.keys(r).length)throw new J(e(`dialog_nothing_entered`));return this.known=null,this.known=await Mn(this.home,`check`,r),{text:this.known.summary}}}}}answer(e){let{sentences:t,integration_sentences:n,sources:r=[]}=e,{language:i}=this.home,a=r.filter(e=>Zn(e.url));return j`<div class="answer">
<h3><bdi>${[e.vendor,e.model].filter(Boolean).join(` `)}</bdi></h3>
${t.length?j`<ul>
${t.map(e=>j`<li>${e}</li>`)}
</ul>`:j`<p>${e.summary}</p>`}
${n.length?j`<h4>${g(i,`dialog_check_works`)}</h4>
<ul>
${n.map(e=>j`<li>${e}</li>`)}
</ul>`:N}
${a.length?j`<h4>${g(i,`dialog_check_sources`)}</h4>
<ul>
${a.map(e=>j`<li>
${sr(e.url,e.name)} ·
${g(i,`dialog_checked`,{day:K(this.home,e.checked)})}
</li>`)}
</ul>`:N}
</div>`}});function pr(e){return j`<camera-lifecycle-before-you-buy .home=${e}></camera-lifecycle-before-you-buy>`}function mr(e,t){let n=t=>g(e.language,t),r=(t.actions?.answerable??[]).filter(e=>e.can_remind),i=_r(r),a=(t.actions?.remind_days??[]).map(t=>({value:String(t),label:ie(e.language,`dialog_in_days`,t)})),o={name:`issue`,kind:`several`,label:n(`dialog_which`),value:i.map(e=>e.value).join(`,`),options:i};return{title:n(`dialog_remind`),intro:[n(`dialog_remind_intro`),...i.length===1?vr(r):[]].join(` `),fields:()=>[...i.length>1?[o]:[],{name:`days`,kind:`one`,label:n(`dialog_when`),options:a,required:!0}],main:{label:n(`dialog_remind`),send:async r=>{let a=i.length>1?Vn(r,`issue`):i.map(e=>e.value);if(!a.length)throw new J(n(`dialog_choose_issue`));let{cameras:o}=await G(e,t,`remind_later`,{issue:a,days:Number(r.days)}),s=o[0]?.issues[0]?.until??``;return{text:g(e.language,`dialog_reminded`,{day:K(e,s)})}}}}}function hr(e,t){let n=t=>g(e.language,t),r=(t.actions?.answerable??[]).filter(e=>e.can_accept),i=r.map((e,t)=>({value:String(t),label:e.name})),a=e=>r.length===1?r[0]:r[Number(e.which||-1)];return{title:n(`dialog_accept`),intro:[n(`dialog_accept_intro`),...r.length===1?vr(r):[]].join(` `),fields:e=>[...r.length>1?[{name:`which`,kind:`one`,label:n(`dialog_which`),options:i,required:!0}]:[],{name:`reason`,kind:`lines`,label:n(`dialog_reason`),hint:n(a(e)?.needs_reason?`dialog_reason_needed`:`dialog_reason_hint`),required:a(e)?.needs_reason??!1}],confirm:t=>gr(e,a(t)),main:{label:n(`dialog_accept`),send:async r=>{let i=a(r),o=(r.reason??``).trim();return await G(e,t,`accept`,{issue:[i?.issue],subject:[i?.subject],...o?{reason:o}:{}}),{text:n(`dialog_accepted`)}}}}}function gr(e,t){let n=t?.accepted_until;return[t?.name??``,g(e.language,`dialog_accept_means`),n?g(e.language,`dialog_accept_until`,{day:K(e,n)}):g(e.language,`dialog_accept_lapses`)]}function _r(e){let t=/* @__PURE__ */ new Map;for(let{issue:n,name:r}of e)t.set(n,[...t.get(n)??[],r]);return[...t].map(([e,t])=>({value:e,label:t.join(` · `)}))}function vr(e){return[e.map(e=>e.name).join(` · `)]}var yr=[`router`,`own_network`,`recorder`,`other`];function br(e,t){let n=t=>g(e.language,t),r=t.actions?.isolated_since;if(r)return{title:n(`dialog_not_isolated`),intro:g(e.language,`dialog_isolated_on`,{day:K(e,r)}),main:{label:n(`dialog_not_isolated`),send:async()=>(await G(e,t,`isolate`,{isolated:!1}),{text:n(`dialog_saved`)})}};let i=yr.map(e=>({value:e,label:n(`dialog_by_${e}`)}));return{title:n(`dialog_isolate`),intro:n(`dialog_isolate_intro`),fields:()=>[{name:`by`,kind:`one`,label:n(`dialog_isolated_by`),options:i,required:!0},{name:`since`,kind:`date`,label:n(`dialog_isolated_since`),hint:n(`dialog_isolated_since_hint`),max:Bn(0)}],main:{label:n(`dialog_save`),send:async r=>{let{by:i,since:a}=r;return await G(e,t,`isolate`,{by:i,...a?{since:a}:{}}),{text:n(`dialog_isolated_saved`)}}}}}function xr(e,t){let n=t=>g(e.language,t);return{title:n(`step_ask`),intro:[n(`dialog_ask_intro`),t.actions?.last_answer].filter(Boolean).join(` `),wait:n(`dialog_asking`),main:{label:n(`dialog_ask_now`),send:async()=>{let{cameras:r}=await G(e,t,`ask`,{}),[i]=r;return i?.outcome===`asked`?{text:n(i.look_up===`answered`?`dialog_answered`:`dialog_no_answer`)}:{text:n(`dialog_${i?.outcome??`not_possible`}`)}}}}}function Sr(e){let t=t=>g(e.language,t);return{title:t(`dialog_assess`),intro:t(`dialog_assess_intro`),main:{label:t(`dialog_assess`),send:async()=>(await Mn(e,`assess`,{}),{text:t(`dialog_assessed`)})}}}var Cr=[`vendor`,`maker`,`model`,`hardware_version`],wr=[`camera`,`doorbell`,`recorder`,`not_a_camera`],Tr=60;function Er(e,t,n=[...Cr,`kind`]){let r=t=>g(e.language,t),i=async n=>{let{cameras:i}=await G(e,t,`correct`,n),o=i.flatMap(e=>e.overruled),s=Object.keys(n);return{text:r(`dialog_corrected`),...o.length?{more:[r(`dialog_evidence`),...o]}:{},undo:{label:r(`dialog_undo`),send:()=>a(s)}}},a=async n=>(await G(e,t,`correct`,{undo:n}),{text:r(`dialog_undone`)}),o=t.actions?.corrected??[];return{title:r(`dialog_correct`),intro:r(`dialog_correct_intro`),fields:()=>n.map(e=>Dr(e,r)),confirm:e=>e.kind===`not_a_camera`?[r(`dialog_no_camera_means`)]:null,main:{label:r(`dialog_save`),send:async e=>{let t=n.map(t=>[t,(e[t]??``).trim()]),a=Object.fromEntries(t.filter(([,e])=>e));if(!Object.keys(a).length)throw new J(r(`dialog_nothing_entered`));return i(a)}},...o.length?{second:{label:r(`dialog_undo_all`),send:()=>a(o)}}:{}}}function Dr(e,t){if(e!==`kind`){let n=t(`dialog_${e}_hint`);return{name:e,kind:`text`,label:t(`dialog_${e}`),hint:n,length:Tr}}let n=wr.map(e=>({value:e,label:t(`dialog_kind_${e}`)})),r=[{value:``,label:t(`dialog_keep_detected`)},...n];return{name:e,kind:`pick`,label:t(`dialog_kind`),options:r}}var Or=[`purchased`,`warranty_until`,`note`];function kr(e,t){let n=t=>g(e.language,t),r=t.plan?.replace_by;return{title:n(`dialog_replace`),intro:n(`dialog_replace_intro`),fields:()=>[{name:`replace_by`,kind:`date`,label:n(`dialog_replace_by`),value:r??``,required:!0,min:Bn(1)}],main:{label:n(`dialog_save`),send:async n=>{let r=n.replace_by??``;return await G(e,t,`set_plan`,{replace_by:r}),{text:g(e.language,`dialog_replace_saved`,{day:K(e,r)})}}},...r?{second:{label:n(`dialog_clear_date`),send:async()=>(await G(e,t,`set_plan`,{clear:[`replace_by`]}),{text:n(`dialog_date_cleared`)})}}:{}}}function Ar(e,t){let n=t=>g(e.language,t),r=t.plan??{},i=(e,t,i)=>({name:e,kind:t,label:n(`dialog_${e}`),value:r[e]??``,...i?{hint:i}:{}});return{title:n(`dialog_purchase`),fields:()=>[{...i(`purchased`,`date`),max:Bn(0)},i(`warranty_until`,`date`,n(`dialog_warranty_until_hint`)),i(`note`,`lines`,n(`dialog_note_hint`))],main:{label:n(`dialog_save`),send:async i=>{let a=Or.filter(e=>(i[e]??``)!==(r[e]??``));if(!a.length)throw new J(n(`dialog_nothing_changed`));let o=a.filter(e=>i[e]?.trim()),s=a.filter(e=>!i[e]?.trim());return await G(e,t,`set_plan`,{...Object.fromEntries(o.map(e=>[e,i[e]?.trim()])),...s.length?{clear:s}:{}}),{text:n(`dialog_saved`)}}}}}var jr={inventory:[`html`,`csv`,`json`,`markdown`],client:[`html`,`csv`,`json`],proof:[`html`,`csv`,`json`]},Mr=[`title`,`client`,`prepared_by`],Nr=120;function Pr(e){let t=t=>g(e.language,t);return{title:t(`dialog_report`),intro:t(`dialog_report_intro`),fields:e=>Fr(e,t),main:{label:t(`dialog_report_make`),send:async n=>{let r=Fr(n,t).map(({name:e})=>[e,n[e]??``]),{edition:i,format:a=`html`,...o}=Object.fromEntries(r),s=`${jn}/report_path`,{path:c}=await e.callWS({type:s,edition:i,format:a,...o}),l={text:t(`dialog_report_open`),href:e.hassUrl(c),download:a!==`html`};return{text:t(`dialog_report_ready`),link:l}}}}}function Fr(e,t){let n=e.edition||`inventory`,r=(e,n)=>e.map(e=>({value:e,label:t(`${n}_${e}`)}));return[{name:`edition`,kind:`one`,label:t(`dialog_edition`),value:`inventory`,options:r(Object.keys(jr),`dialog_edition`),required:!0},{name:`format`,kind:`one`,label:t(`dialog_format`),value:`html`,options:r(jr[n]??[],`dialog_format`),required:!0},...(n===`inventory`?[]:Mr).map(e=>({name:e,kind:`text`,label:t(`dialog_${e}`),length:Nr}))]}var Ir=`/config/integrations/integration/${jn}`;function Lr(e){return e===`set_date`?`dialog_replace`:`step_${e}`}function Rr(e,t,n){switch(n){case`update`:return Wr(e,t);case`set_date`:return kr(e,t);case`ask`:return xr(e,t);case`allow_asking`:return Ur(e,`step_allow_asking`,`dialog_allow_asking`);case`name_model`:return{...Er(e,t,[`vendor`,`model`]),title:g(e.language,`step_name_model`)};case`tell_hardware`:return{...Er(e,t,[`hardware_version`]),title:g(e.language,`step_tell_hardware`)};case`set_country`:return Ur(e,`step_set_country`,`dialog_set_country`)}}function zr(e){return e.actions!==null&&e.device_id!==null}function Br(e,t){let{actions:n,plan:r}=t;if(!n||!zr(t))return[];let i=t=>g(e.language,t),{answerable:a,isolated_since:o}=n,s=(e,t,n,r=e===`ask`?`step_ask`:`dialog_${e}`)=>({id:e,title:i(r),note:t,view:n}),c=[];a.some(e=>e.can_remind)&&c.push(s(`remind`,Hr(e,n.remind_days),()=>mr(e,t)));let l=r?.replace_by?K(e,r.replace_by):i(`dialog_replace_short`);c.push(s(`replace`,l,()=>kr(e,t))),c.push(s(`purchase`,i(`dialog_purchase_note`),()=>Ar(e,t))),a.some(e=>e.can_accept)&&c.push(s(`accept`,i(`dialog_accept_note`),()=>hr(e,t)));let u=o?g(e.language,`dialog_isolated_on`,{day:K(e,o)}):``;c.push(s(`isolate`,u||i(`dialog_isolate_note`),()=>br(e,t),o?`dialog_not_isolated`:void 0)),n.can_correct&&c.push(s(`correct`,i(`dialog_correct_note`),()=>Er(e,t)));let d=n.ask===`cannot_be_asked`?`dialog_not_possible`:`dialog_ask_never`;return c.push(s(`ask`,n.last_answer||i(d),Vr(e,t))),c.push(s(`assess`,i(`dialog_assess_note`),()=>Sr(e))),c.push(s(`report`,i(`dialog_report_note`),()=>Pr(e))),c}function Vr(e,t){switch(t.actions?.ask){case`now`:return()=>xr(e,t);case`not_allowed`:return()=>Rr(e,t,`allow_asking`);default:return null}}function Hr(e,t){return g(e.language,`dialog_remind_note`,{days:t.join(` / `)})}function Ur(e,t,n){return{title:g(e.language,t),intro:g(e.language,n),ways:[{label:g(e.language,`dialog_open_integration`),path:Ir}]}}function Wr(e,t){let n=t=>g(e.language,t),{device_id:r}=t,i=Object.values(e.entities).find(e=>r&&e.device_id===r&&e.entity_id.startsWith(`update.`));return{title:n(`step_update`),intro:j`<ol class="steps">
${[`dialog_update_1`,`dialog_update_2`,`dialog_update_3`].map(e=>j`<li>${n(e)}</li>`)}
</ol>`,ways:[...i?[{label:n(`dialog_open_update`),entity:i.entity_id}]:[],...r?[{label:n(`dialog_open_device`),path:Gr(r)}]:[]]}}function Gr(e){return`/config/devices/device/${encodeURIComponent(e)}`}function Kr(e,t,n){let r=Br(e,t);return j`${rr(t)} ${qr(e,t,n)} ${ir(e,t)}
${ar(e,t)} ${cr(e,t)} ${lr(e,t)}
${r.length?j`<section>
<h3>${g(e.language,`dialog_more`)}</h3>
<div class="box">${r.map(e=>Jr(e,n))}</div>
</section>`:N}
${t.actions?N:j`<p>${g(e.language,`dialog_ask_who_runs`)}</p>`}
${t.place?j`<p class="quiet">${t.place}</p>`:N}`}function qr(e,t,n){return!t.steps.length||!zr(t)?N:j`<div class="buttons">
${t.steps.map((r,i)=>j`<button
class=${i?`tinted`:`filled`}
@click=${i=>{n(Rr(e,t,r),i)}}
>
${B(Yr[r])} ${g(e.language,Lr(r))}
</button>`)}
</div>`}function Jr({id:e,title:t,note:n,view:r},i){let a=j`${B(Y[e])}<span><b>${t}</b><small>${n}</small></span>`;return r?j`<button class="action" @click=${e=>{i(r(),e)}}>${a}<span class="go">${B(Y.next)}</span></button>`:j`<div class="action">${a}</div>`}var Yr={update:Y.update,set_date:Y.replace,ask:Y.ask,allow_asking:Y.ask,name_model:Y.correct,tell_hardware:Y.correct,set_country:Y.device},Xr=S`
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
`,Zr=S`
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
`,Qr=class{constructor(e,t,n){this.home=e,this.cameraId=t,this.tell=n,this.leave=()=>void 0,this.turn=0,this.heard={kind:`loading`,detail:null,error:``}}start(){let{connection:e,language:t}=this.home;this.read(),this.leave=St(e,{language:t},e=>{this.listen(e)})}stop(){this.turn+=1,this.leave()}async read(){let e=++this.turn,{cameraId:t}=this,{language:n}=this.home;this.heard.kind===`failed`&&this.say({kind:`loading`});try{let r={type:`${jn}/camera`,camera_id:t,language:n},i=await this.home.callWS(r);e===this.turn&&this.say({kind:`known`,detail:i})}catch(t){let n=await Nn(this.home,t);e===this.turn&&this.fail(t,n)}}fail(e,t){let{code:n}=e??{};n===`not_found`?this.say({kind:`gone`,detail:null}):Fn(e)?this.say({kind:`lost`}):this.say({kind:`failed`,error:t})}listen(e){if(e.kind===`starting`){this.row&&this.say({kind:`lost`});return}let t=this.row;this.row=e.known.cameras.get(this.cameraId),this.row?(t&&t!==this.row||![`known`,`loading`].includes(this.heard.kind))&&this.read():(this.turn+=1,this.say({kind:`gone`,detail:null}))}say(e){this.heard={...this.heard,error:``,...e},this.tell(this.heard)}};function $r(e,{kind:t,error:n},r){let i=t=>g(e.language,t);switch(t){case`gone`:return j`<p class="news unknown">${i(`dialog_gone`)}</p>`;case`lost`:return j`<p class="news unknown">${i(`dialog_out_of_date`)}</p>`;case`failed`:return j`<div class="news warning">
<p>${n}</p>
<button class="tinted" @click=${r}>
${i(`dialog_retry`)}
</button>
</div>`;case`loading`:return j`<p>${i(`dialog_loading`)}</p>`;case`known`:return N}}function ei({text:e,more:t,link:n,undo:r},i,a){return j`<div class="news info">
<p>${e}</p>
${t?.map(e=>j`<p>${e}</p>`)}
${n?j`<a
class="tinted"
href=${n.href}
target="_blank"
rel="noopener noreferrer"
?download=${n.download}
>${n.text}</a
>`:N}
${r?j`<button
class="tinted"
aria-disabled=${i}
@click=${()=>{a(r.send)}}
>
${r.label}
</button>`:N}
</div>`}var ti=class extends L{static{this.properties={home:{attribute:!1},heard:{state:!0},view:{state:!0},news:{state:!0},undoing:{state:!0}}}static{this.styles=[R,qn,Jn,Xr,Zr]}constructor(){super(),this.cameraId=``,this.follow=null,this.from=null,this.steps=new $n(e=>{e?this.showCamera():this.shut()}),this.open=(e,t)=>{this.from=t.currentTarget,this.news=null,this.view=e,this.steps.enter()},this.read=()=>void this.follow?.read(),this.goBack=()=>{this.steps.depth>1?this.steps.back():this.showCamera()},this.openDevice=()=>{let e=this.heard.detail?.device_id;e&&this.go({label:``,path:Gr(e)})},this.close=()=>{this.steps.leave(),this.shut()},this.shut=()=>{this.steps.leave(),this.frame?.open&&this.frame.close(),this.remove()},this.cancelled=e=>{e.target===this.frame&&(e.preventDefault(),this.view?this.goBack():this.close())},this.pressed=e=>{e.target===this.frame&&!this.view&&this.frame&&Qn(this.frame,e)&&this.close()},this.heard={kind:`loading`,detail:null,error:``},this.view=null,this.news=null,this.undoing=!1,h(this,()=>this.home.language)}connectedCallback(){super.connectedCallback(),window.addEventListener(`location-changed`,this.shut),this.follow=new Qr(this.home,this.cameraId,e=>{this.heard=e,e.detail?this.openStep(e.detail):this.view=null}),this.steps.enter(),this.follow.start()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener(`location-changed`,this.shut),this.follow?.stop(),this.follow=null}firstUpdated(){this.frame?.addEventListener(`click`,this.pressed),this.frame?.showModal(),this.heading?.focus()}updated(e){if(!e.has(`view`)||!(this.view??e.get(`view`)))return;let t=this.renderRoot.querySelector(`.body`);t&&(t.scrollTop=0),(this.view?this.heading:this.from??this.heading)?.focus()}get frame(){return this.renderRoot.querySelector(`dialog`)}get heading(){return this.renderRoot.querySelector(`h2`)}render(){let{home:e}=this,{detail:t,kind:n}=this.heard,r=this.view?.title??t?.name??g(e.language,`card_name`),i=this.view?t?.name:t?.area;return j`<dialog
aria-labelledby="title"
@cancel=${this.cancelled}
@close=${this.shut}
>
<header>
${this.view?this.round(`back`,`dialog_back`,this.goBack,`go`):this.round(`close`,`close`,this.close)}
<div class="titles">
${i?j`<p>${i}</p>`:N}
<h2 id="title" tabindex="-1">${r}</h2>
</div>
${!this.view&&t?.device_id&&e.user?.is_admin?this.round(`device`,`dialog_open_device`,this.openDevice):N}
</header>
<div class="body">
<div role="status">${$r(e,this.heard,this.read)}${this.view?N:this.newsOf()}</div>
${this.view&&t?this.form(this.view):t?Kr(e,t,this.open):n===`loading`?j`<div class="waiting" aria-hidden="true"></div>`:N}
</div>
</dialog>`}round(e,t,n,r=``){let i=g(this.home.language,t);return j`<button class="round ${r}" aria-label=${i} title=${i} @click=${n}>
${B(Y[e])}
</button>`}newsOf(){let{news:e,undoing:t}=this;return e?ei(e,t,e=>void this.undo(e)):N}form(e){return j`<camera-lifecycle-form
.home=${this.home}
.spec=${e}
@done=${e=>{this.done(e.detail)}}
></camera-lifecycle-form>
${e.ways?.length?j`<div class="buttons">
${e.ways.map(e=>j`<button class="tinted" @click=${()=>{this.go(e)}}>${e.label}</button>`)}
</div>`:N}`}openStep(e){let{step:t}=this;this.step=void 0,t&&zr(e)&&(this.view=Rr(this.home,e,t))}done(e){this.news=e,this.from=null,this.goBack(),this.read()}async undo(e){if(!this.undoing){this.undoing=!0;try{this.news=await e({})}catch(e){this.news={text:await Nn(this.home,e)}}finally{this.undoing=!1}this.read()}}showCamera(){this.view=null}go({path:e,entity:t}){e?this.steps.leaveFor(e):this.steps.leave(),this.shut();let n=document.querySelector(`home-assistant`);t&&n&&Tt(n,t)}};e(`camera-lifecycle-dialog`,ti);function ni(e,t,n){document.querySelector(`camera-lifecycle-dialog`)?.remove();let r=new ti;r.home=e,r.cameraId=t,r.step=n,document.body.append(r)}var ri=[`urgency`,`name`,`area`],ii={folds:/* @__PURE__ */ new Map,full:/* @__PURE__ */ new Set,pressed:/* @__PURE__ */ new Set,all:!1,search:``,sort:`urgency`,dates:!1,buying:!1};function X({all:e,pressed:t,search:n,sort:r}){return e||t.size>0||n.trim()!==``||r!==`urgency`}function ai(e,t){let n=new Set(e);return n.delete(t)||n.add(t),n}var oi=[720,1400,2400],si=2.4,ci=2.8,li=2,ui=40;function di(e){return 1+oi.filter(t=>e>=t).length}function fi(e,t){if(t<2)return[[...e]];let n=Array.from({length:t},()=>[]),r=n.map(()=>0),i=(e,t)=>{n[t]?.push(e),r[t]=(r[t]??0)+pi(e)},a=e.filter(e=>e.isOpen),o=a.reduce((e,t)=>e+pi(t),0),s=0,c=o/t;for(let e of a){let n=r[s]??0;n>0&&n+pi(e)-c>c-n-.01&&s<t-1&&(o-=n,s+=1,c=o/(t-s)),i(e,s)}for(let t of e)t.isOpen||i(t,r.indexOf(Math.min(...r)));return n.filter(e=>e.length)}function pi(e){return e.isOpen?e.rows.reduce((e,t)=>{let n=t.company.length+t.firmware.length+t.newest.length;return e+li+Math.ceil(t.why.length/ui)+Math.ceil(n/ui)},si):ci}var mi=S`
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
`,hi=S`
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
`,gi=S`
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
`,_i=S`
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
`;function vi(e,t=!1){return j`<div class=${t?`tile starting`:`headline starting`} role="status">
${V(an,`unknown`)}
<p class="texts">${e}</p>
</div>`}function Z(e,t,n){return g(e.home.language,t,n)}function yi(e,t,n){return ie(e.home.language,t,n)}function bi(e,t,n){let{known:r,config:i}=e,{kind:a,tone:o}=r.overview.headline;return j`<button class="tile" aria-haspopup="dialog" @click=${t.open}>
${V(hn(a),o)}
<span class="texts">
<bdi class="count">${i.title??Z(e,`cameras`)}</bdi>
<span class="names"><bdi>${r.overview.short}</bdi></span>
</span>
</button>
<dialog class="sheet" closedby="any" aria-label=${Z(e,`cameras`)} @close=${t.close}>
${t.isOpen?j`<div class="body">
<button class="link close" @click=${t.close}>${Z(e,`close`)}</button>
${n()}
</div>`:N}
</dialog>`}
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var xi={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Si=e=>(...t)=>({_$litDirective$:e,values:t}),Ci=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:wi}=ut,Ti=e=>e,Ei=()=>document.createComment(``),Q=(e,t,n)=>{
/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new wi(r.insertBefore(Ei(),i),r.insertBefore(Ei(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Ti(e).nextSibling;Ti(r).insertBefore(e,i),e=t}}}return n},$=(e,t,n=e)=>(e._$AI(t,n),e),Di={},Oi=(e,t=Di)=>e._$AH=t,ki=e=>e._$AH,Ai=e=>{e._$AR(),e._$AA.remove()},ji=(e,t,n)=>{
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
let r=/* @__PURE__ */ new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Mi=Si(class extends Ci{constructor(e){if(super(e),e.type!==xi.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=ki(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=$(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=$(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=$(i[d],a[m]),Q(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=$(i[f],a[p]),Q(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=ji(o,p,m),u=ji(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=Q(e,i[d]);$(t,a[p]),c[p]=t}else c[p]=$(n,a[p]),Q(e,i[d],n),i[t]=null;p++}else Ai(i[f]),f--}else Ai(i[d]),d++;for(;p<=m;){let t=Q(e,c[m+1]);$(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&Ai(e)}return this.ut=o,Oi(e,c),M}});function Ni(e){return e.normalize(`NFKD`).replace(/\p{M}/gu,``).toLowerCase()}function Pi(e,t,n=``){let r=new Set(t),i=Ni(n).split(/\s+/).filter(Boolean);return e.filter(e=>{if(r.size&&!r.has(e.group))return!1;if(!i.length)return!0;let t=Ni([e.name,e.area,e.company,e.why,e.firmware].join(` `));return i.every(e=>t.includes(e))})}function Fi(e,t){return Ni(e).includes(Ni(t))}var Ii=`~`;function Li(e,t,n){let{compare:r}=new Intl.Collator(n,{numeric:!0,sensitivity:`base`}),i=(e,t)=>r(e.name,t.name)||(e.id<t.id?-1:Number(e.id>t.id)),a={urgency:(e,t)=>U.indexOf(e.group)-U.indexOf(t.group)||Ri(e.when??Ii,t.when??Ii),area:(e,t)=>Number(!e.area)-Number(!t.area)||r(e.area??``,t.area??``),name:()=>0}[t];return[...e].sort((e,t)=>a(e,t)||i(e,t))}function Ri(e,t){return e<t?-1:Number(e>t)}var zi=[`act_now`,`plan`,`coming_up`,`cannot_tell`];function Bi(e,t,n){let{groups:r,language:i}=n,a=Li(Pi(Pi([...e],r),t.pressed,t.search),t.sort,i);if(t.sort===`name`)return a.length?[Vi(``,a,{})]:[];if(t.sort===`area`)return Hi(a);let o=U.map(e=>({group:e,rows:a.filter(t=>t.group===e)})).filter(e=>e.rows.length);if(X(t))return o.map(({group:e,rows:t})=>Vi(e,t,{group:e}));let s=o.map(({group:e})=>e).filter(e=>r?.includes(e)??zi.includes(e)).slice(0,n.open);return o.map(({group:e,rows:n})=>{let r=t.folds.get(e)??s.includes(e);return{key:e,group:e,area:null,rows:r?t.full.has(e)?n:n.slice(0,5):[],total:n.length,isOpen:r}})}function Vi(e,t,n){let{group:r=null,area:i=null}=n;return{key:e,group:r,area:i,rows:t,total:t.length,isOpen:!0}}function Hi(e){let t=/* @__PURE__ */ new Map;for(let n of e){let e=n.area??``,r=t.get(e);r?r.push(n):t.set(e,[n])}return[...t].map(([e,t])=>Vi(`area ${e}`,t,{area:e}))}function Ui(e){return j`<p class="empty"><bdi>${e}</bdi></p>`}var Wi={comma_decimal:[`en-US`,`en`],decimal_comma:[`de`,`es`,`it`],space_comma:[`fr`,`sv`,`cs`],quote_decimal:[`de-CH`]};function Gi(e,{language:t,number_format:n}){return n===`none`?new Intl.NumberFormat(`en-US`,{useGrouping:!1}).format(e):n===`system`?new Intl.NumberFormat().format(e):new Intl.NumberFormat(Wi[n]??t).format(e)}
/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var Ki={},qi=Si(class extends Ci{constructor(){super(...arguments),this.ot=Ki}render(e,t){return t()}update(e,[t,n]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((e,t)=>e===this.ot[t]))return M}else if(this.ot===t)return M;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,n)}});function Ji(e,t){return qi([t,e.known.is_admin,f(e.home.language)],()=>Yi(e,t))}function Yi(e,t){let{name:n,area:r,kind:i,tone:a,why:o}=t,s=[t.company,t.firmware,t.newest].filter(Boolean);return j`<li class="row">
${_n(i,a)}
<button class="open" @click=${()=>{e.open(t)}}>
<span class="who"
><span class="name"><bdi>${n}</bdi></span>${r&&!Fi(n,r)?j` <span class="area"><bdi>${r}</bdi></span>`:N}</span
>
<span class="why"><bdi>${o}</bdi></span>
${s.length?j`<span class="more">${s.map(e=>j`<span><bdi>${e}</bdi></span> `)}</span>`:N}
</button>
${Xi(e,t)} ${B(cn)}
</li>`}function Xi(e,t){let{step:n,name:r,group:i}=t;if(!n||!e.known.is_admin)return N;let a=Z(e,`step_${n}`);return j`<button
class="button ${i===`act_now`?`filled`:``}"
aria-label="${a}: ${r}"
@click=${()=>{e.open(t,n)}}
>
${a}
</button>`}var Zi=[`danger`,`warning`,`info`,`unknown`,`success`];function Qi(e,t){let n=/* @__PURE__ */ new Set;for(let r of e)r.group===t&&n.add(r.tone);return Zi.find(e=>n.has(e))??`unknown`}var $i=20;function ea(e,t){let{rows:n,isOpen:r}=t;return j`<section class=${r?`group`:`group folded`}>
${na(e,t)}
${r?j`<ul class=${ta(n)}>
${Mi(n,e=>e.id,t=>Ji(e,t))}
</ul>`:N}
${r?aa(e,t):N}
</section>`}function ta(e){return e.length>$i?`rows long`:`rows`}function na(e,t){let{group:n,area:r,total:i}=t,a=Gi(i,e.home.locale);if(n!==null&&!X(e.choice))return ra(e,t,n,a);let o=n===null?r:e.known.overview.groups[n]?.title;return o==null?N:j`<h3 class="heading">
<bdi>${o||Z(e,`no_area`)}</bdi> <span>${a}</span>
</h3>`}function ra(e,t,n,r){let{choice:i,choose:a,known:o}=e,{isOpen:s}=t,c=o.overview.groups[n];return j`<h3>
<button class="fold" aria-expanded=${s?`true`:`false`} @click=${()=>{a({folds:new Map(i.folds).set(n,!s)})}}>
${s?j`<span class="heading"><bdi>${c?.title}</bdi> <span>${r}</span></span>`:ia(V(gn(n),Qi(o.cameras.values(),n)),c?.count,c?.names)}
${B(sn)}
</button>
</h3>`}function ia(e,t=``,n=``){return j`${e}<span class="texts"
><span class="count"><bdi>${t}</bdi></span> ${n?j`<span class="names"><bdi>${n}</bdi></span>`:N}</span
>`}function aa(e,t){let{choice:n,choose:r}=e,{group:i,rows:a,total:o}=t;return i===null||X(n)||o<=5?N:j`<button class="rest" @click=${async e=>{let t=e.currentTarget.closest(`section`);await r({full:ai(n.full,i)});let a=t?.querySelectorAll(`.open`)??[];Array.from(a).at(5)?.focus({preventScroll:!0})}}>${a.length<o?yi(e,`more`,o-a.length):Z(e,`fewer`)}</button>`}var oa=2;function sa(e){let{choice:t,known:n,config:r,columns:i,home:a}=e,o=Bi(n.cameras.values(),t,{groups:r.groups,open:i>1?1/0:oa,language:a.language});if(!o.length)return Ui(Z(e,X(t)?`no_match`:`no_cameras_here`));let s=X(t);return j`<div class=${s?`columns listed`:`columns`}>
${fi(o,s?1:i).map(t=>j`<div class="column">
${Mi(t,e=>e.key,t=>ea(e,t))}
</div>`)}
${t.search?ca(e,o):N}
</div>`}function ca(e,t){return j`<p class="unseen" role="status">${yi(e,`found`,t.reduce((e,t)=>e+t.total,0))}</p>`}function la(e){let{known:t}=e,n=U.filter(e=>t.overview.counts[e]);return n.length<2?N:j`<div class="chips ${t.cameras.size<25?`few`:``}" role="group" aria-label=${Z(e,`filter`)}>
${n.map(t=>ua(e,t))}
</div>`}function ua({known:e,choice:t,choose:n},r){let i=t.pressed.has(r),a=e.overview.groups[r]?.count??``;return j`<button
class="chip ${Qi(e.cameras.values(),r)}"
aria-pressed=${i?`true`:`false`}
@click=${()=>{n({pressed:ai(t.pressed,r)})}}
>
${B(i?un:gn(r))}<bdi>${a}</bdi>
</button>`}function da(e,t){return j`<camera-lifecycle-dates .rows=${e} .home=${t}></camera-lifecycle-dates>`}function fa(e){let{overview:t}=e.known;return t.dates.length?j`<div class="inner">${da(t.dates,e.home)}</div>`:Ui(Z(e,`no_dates`))}function pa(e){let{known:t,choice:n,choose:r,home:i}=e,[a]=t.overview.dates;if(!a)return N;let o=n.dates,s=Ln(a.when,i.locale,{style:`long`});return j`<section class=${o?`group`:`group folded`}>
<h3>
<button
class="fold"
aria-expanded=${o?`true`:`false`}
@click=${()=>{r({dates:!o})}}
>
${o?j`<span class="heading">${Z(e,`coming_dates`)}</span>`:ia(V(ln,`info`),Z(e,`next_date`,{date:s}),a.title)}
${B(sn)}
</button>
</h3>
${o?fa(e):N}
</section>`}var ma=`camera-lifecycle`,ha=RegExp(`^${ma}(-\\d+)?$`),ga=/* @__PURE__ */ new WeakMap;function _a(e){let t=ga.get(e.connection);if(t)return t;let n=va(e).finally(()=>ga.delete(e.connection));return ga.set(e.connection,n),n}async function va(e){let t=await Et(e),n=null;for(let{url_path:r,mode:i}of t){let t=await Dt(e,r);if(t===`ours`)return r;t===`empty`&&i===`storage`&&ha.test(r)&&(n??=r)}let r=/* @__PURE__ */ new Set([...Object.keys(e.panels),...t.map(({url_path:e})=>e)]),i=n??await ya(e,r);return await e.callWS({type:`lovelace/config/save`,url_path:i,config:{strategy:{type:me}}}),i}async function ya(e,t){let n=ma;for(let e=2;t.has(n);e+=1)n=`${ma}-${String(e)}`;return await m(e.language),await e.callWS({type:`lovelace/dashboards/create`,url_path:n,title:he(e),icon:x,show_in_sidebar:!0,require_admin:!1,mode:`storage`}),n}function ba(e){return j`<camera-lifecycle-dashboard-link .home=${e}></camera-lifecycle-dashboard-link>`}var xa=class extends L{static{this.properties={home:{attribute:!1},state:{state:!0}}}static{this.styles=[R,hi,S`
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
`]}constructor(){super(),this.state={kind:`looking`},h(this,()=>this.home.language)}firstUpdated(){this.look()}async look(){let e=await kt(this.home);this.state.kind===`looking`&&(this.state={kind:`known`,path:e})}async open(){if(this.state.kind===`making`)return;let e=this.state.kind===`known`?this.state.path:null;if(e===null){this.state={kind:`making`};try{e=await _a(this.home)}catch(e){this.state={kind:`failed`,reason:this.wordsOf(e)};return}this.state={kind:`known`,path:e}}wt(`/${e}`)}wordsOf(e){let{message:t}=e??{},n=typeof t==`string`&&t?t:String(e);return g(this.home.language,`dashboard_failed`,{reason:n})}render(){let{state:e}=this,t=e.kind===`known`&&e.path!==null;return!t&&!this.home.user?.is_admin?N:j`<button
type="button"
class=${e.kind===`looking`?`link waits`:`link`}
?disabled=${e.kind===`making`}
@click=${this.open.bind(this)}
>
${g(this.home.language,t?`dashboard_open`:`dashboard_make`)}
</button>
<div role="status">${e.kind===`failed`?j`<p>${e.reason}</p>`:N}</div>`}};function Sa(e){let{known:t,choice:n,choose:r,home:i}=e,a=t.cameras.size,{pressed:o,search:s,sort:c}=ii,l=X(n);return j`<footer>
${Ca(e)}
${a>1?j`<button
class="link"
@click=${()=>{r({all:!l,...l?{pressed:o,search:s,sort:c}:{}})}}
>
${l?Z(e,`overview`):yi(e,`all_cameras`,a)}
</button>`:N}
${t.is_admin?j`<button
class="link"
aria-expanded=${n.buying?`true`:`false`}
@click=${()=>{r({buying:!n.buying})}}
>
${Z(e,`before_you_buy`)}
</button>`:N}
${ba(i)}
${n.buying?j`<div class="buying">${pr(i)}</div>`:N}
</footer>`}function Ca({known:e}){return e.overview.place?j`<p class="place"><bdi>${e.overview.place}</bdi></p>`:N}
/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var wa=`important`,Ta=` !`+wa,Ea=Si(class extends Ci{constructor(e){if(super(e),e.type!==xi.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(Ta);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?wa:``):n[e]=r}}return M}});function Da(e){if(e.length>40)return Zi.map(t=>({tone:t,cameras:e.filter(e=>e.tone===t).length})).filter(e=>e.cameras);let t=e=>Zi.indexOf(e.tone)*U.length+U.indexOf(e.group);return[...e].sort((e,n)=>t(e)-t(n)).map(({tone:e})=>({tone:e,cameras:1}))}function Oa(e){return e.length<2?N:j`<div class=${e.length>20?`bar dense`:`bar`} aria-hidden="true">
${Da(e).map(({tone:e,cameras:t})=>j`<i class=${e} style=${Ea({"flex-grow":String(t)})}></i>`)}
</div>`}function ka({known:e,config:t}){let{kind:n,tone:r,text:i,note:a}=e.overview.headline;return j`<header class="headline">
${V(hn(n),r)}
<div class="texts">
${t.title?j`<p class="quiet"><bdi>${t.title}</bdi></p>`:N}
<h2><bdi>${i}</bdi></h2>
${a?j`<p class="note"><bdi>${a}</bdi></p>`:N}
</div>
${Oa([...e.cameras.values()])}
</header>`}function Aa(e){let{known:t,home:n}=e,r=Li([...t.cameras.values()].filter(({group:e,step:n})=>e===`cannot_tell`&&(n!==null||!t.is_admin)),`urgency`,n.language);return r.length?j`<div class="column listed">
<ul class=${ta(r)}>
${Mi(r,e=>e.id,t=>Ji(e,t))}
</ul>
</div>`:Ui(Z(e,`nothing_to_help`))}function ja(e){let{choice:t,choose:n,known:r}=e;return r.cameras.size<25?N:j`<div class="tools">
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
${ri.map(n=>j`<option value=${n} ?selected=${t.sort===n}>
${Z(e,`sort_${n}`)}
</option>`)}
</select>
</label>
</div>`}function Ma(e){let{config:t,known:n,choice:r}=e;switch(t.part){case`headline`:return j`${ka(e)}${la(e)}${X(r)?sa(e):N}
<footer>${Ca(e)}</footer>`;case`cameras`:return j`${Na(e)}${ja(e)}${sa(e)}`;case`dates`:return j`${Na(e)}${fa(e)}`;case`help`:return j`${Na(e)}${Aa(e)}`;default:return j`${ka(e)}
${n.cameras.size?j`${la(e)}${ja(e)}${sa(e)}${pa(e)}${Sa(e)}`:j`<footer>${Ca(e)}</footer>`}`}}function Na({config:e}){return e.title?j`<h2 class="title"><bdi>${e.title}</bdi></h2>`:N}var Pa=`camera_lifecycle_heights`,Fa={all:360,headline:112,cameras:200,dates:160,help:112,before_you_buy:0};function Ia({part:e,tile:t,areas:n,groups:r},i){return JSON.stringify([e??`all`,t===!0,n??[],r??[],i])}function La(){try{let e=JSON.parse(localStorage.getItem(Pa)??`[]`);return Array.isArray(e)?e:[]}catch{return[]}}function Ra(e,t,n){let r=Ia(e,t),i=La();if(i.some(([e,t])=>e===r&&t===n))return;let a=i.filter(([e])=>e!==r).slice(-49);try{localStorage.setItem(Pa,JSON.stringify([...a,[r,n]]))}catch{}}function za(e,t){let n=Ia(e,t),r=La().find(([e])=>e===n)?.[1];return typeof r==`number`?r:e.tile?0:Fa[e.part??`all`]}function Ba({tile:e}){return e?{columns:6,rows:1,min_columns:6,min_rows:1}:{columns:12,rows:`auto`,min_columns:6}}var Va={headline:3,dates:4,help:4};function Ha({tile:e,part:t=`all`}){return e?1:Va[t]??8}function Ua(e){let t=Object.entries(e).filter(([,e])=>e!=null&&e!==``&&!(Array.isArray(e)&&!e.length));return Object.fromEntries(t)}var Wa=class extends L{static{this.properties={state:{attribute:!1},choice:{attribute:!1},columns:{attribute:!1},isSheetOpen:{attribute:!1},spoken:{attribute:!1}}}static{this.styles=[R,mi,hi,gi,_i]}static{this.getConfigForm=Tn}static{this.getStubConfig=wn}constructor(){super(),this.config=null,this.home=null,this.unfollow=null,this.headline=``,this.watch=new ResizeObserver(()=>{this.measure()}),this.choose=e=>(this.choice={...this.choice,...e},this.updateComplete),this.open=(e,t)=>{this.home&&ni(this.home,e.id,t)},this.sheet=e=>{this.isSheetOpen=e},this.state={kind:`starting`},this.choice=ii,this.columns=1,this.isSheetOpen=!1,this.spoken=``,h(this,()=>this.language)}get language(){return this.home?.language??H()}setConfig(e){xn(e,this.language),this.config=Ua(e),this.toggleAttribute(`tile`,e.tile===!0),this.follow(),this.requestUpdate()}set hass(e){let t=this.home;this.home=e,(t?.connection!==e.connection||t.language!==e.language)&&this.follow(),(t?.language!==e.language||t.locale!==e.locale)&&this.requestUpdate()}getCardSize(){return this.config?Ha(this.config):1}getGridOptions(){return Ba(this.config??{type:``})}connectedCallback(){super.connectedCallback(),this.watch.observe(this),this.measure(),this.follow()}disconnectedCallback(){super.disconnectedCallback(),this.watch.disconnect(),this.unfollow?.(),this.unfollow=null}follow(){let{home:e,config:t}=this;if(this.unfollow?.(),this.unfollow=null,!this.isConnected||!e||!t||t.part===`before_you_buy`)return;let{areas:n}=t,r={language:e.language,...n?{areas:n}:{}};this.unfollow=St(e.connection,r,e=>{this.hear(e)})}hear(e){if(e.kind===`known`){let{text:t}=e.known.overview.headline;this.headline&&this.headline!==t&&(this.spoken=t),this.headline=t}this.state=e}measure(){let e=this.clientWidth;e&&(this.columns=di(e),this.config&&!this.isStarting&&this.choice===ii&&Ra(this.config,this.columns,this.offsetHeight))}updated(e){if(!e.has(`isSheetOpen`))return;let t=this.renderRoot.querySelector(`dialog`);this.isSheetOpen?t?.showModal():t?.close()}get isStarting(){return this.config?.part!==`before_you_buy`&&this.state.kind!==`known`||!p(this.language)}render(){let{home:e,config:t,state:n}=this;if(!e||!t)return N;let r=this.isStarting?za(t,this.columns):0;return j`<ha-card style=${r?`min-height:${String(r)}px`:N}>
${this.content(e,t,n)}
<div class="unseen" role="status">${this.spoken}</div>
</ha-card>`}content(e,t,n){if(!p(e.language))return vi(``,t.tile);if(t.part===`before_you_buy`)return j`<div class="inner">${pr(e)}</div>`;if(n.kind===`starting`)return vi(g(e.language,n.isSilent?`no_answer`:`starting`),t.tile);let{choice:r,choose:i,open:a}=this,o={home:e,config:t,known:n.known,choice:r,columns:this.columns,choose:i,open:a};return t.tile?bi(o,{isOpen:this.isSheetOpen,open:()=>{this.sheet(!0)},close:()=>{this.sheet(!1)}},()=>Ma({...o,config:{...t,tile:!1},columns:1})):Ma(o)}},Ga=`https://github.com/camera-lifecycle/camera-lifecycle`;function Ka(e,t){return{type:e,get name(){return g(H(),`${t}_name`)},get description(){return g(H(),`${t}_description`)},documentationURL:Ga}}function qa(e,t){return t.platform===`camera_lifecycle`?!0:!t.entity_id.startsWith(`camera.`)||!t.device_id?!1:Object.values(e.entities).some(e=>e.platform===`camera_lifecycle`&&e.device_id===t.device_id)}function Ja(e){return(t,n)=>{let r=t.entities[n];if(!r||!qa(t,r))return null;let i=t.devices[r.device_id??``]?.area_id;return{config:{type:`custom:${e}`,...i?{areas:[i]}:{}}}}}function Ya(){vn();let[e,t]=[`camera-lifecycle-card`,`camera-lifecycle-badge`];Xa(`customStrategies`,Ka(`camera-lifecycle`,`dashboard`),{strategyType:`dashboard`}),Xa(`customCards`,Ka(e,`card`),{preview:!0,getEntitySuggestion:Ja(e)}),Xa(`customBadges`,Ka(t,`badge`),{preview:!0,getEntitySuggestion:Ja(t)})}function Xa(e,n,r){let i=t(e);i.some(({type:e})=>e===n.type)||i.push(Object.assign(n,r))}var Za=S`
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
`;function Qa(e){return[...e].sort((e,t)=>eo($a(e.when),$a(t.when))||eo(e.title,t.title))}function $a(e){return e.padEnd(10,`~`)}function eo(e,t){return e<t?-1:Number(e>t)}var to=6,no=class extends L{static{this.properties={rows:{attribute:!1},home:{attribute:!1,hasChanged:ro},isOpen:{state:!0}}}static{this.styles=[R,hi,Za]}constructor(){super(),this.rows=[],this.isOpen=!1,h(this,()=>this.home.language)}render(){let{language:e}=this.home;if(!this.rows.length)return j`<p class="none">${g(e,`no_dates`)}</p>`;let t=Qa(this.rows),n=t.length>7?t.length-to:0;return j`<ol>
${Mi(this.isOpen||!n?t:t.slice(0,to),e=>e.id,e=>this.row(e))}
</ol>
${n?this.fold(n):N}`}row(e){let{language:t,locale:n}=this.home,r=[e.is_planned?g(t,`dates_planned`):``,e.note].filter(Boolean);return j`<li class=${e.is_planned?`planned`:``}>
<time datetime=${e.when}>${Ln(e.when,n,{style:`short`})}</time>
<span class="dot info"></span>
<span>
<bdi class="title">${e.title}</bdi>
${r.length?j`<bdi class="note">${r.join(` · `)}</bdi>`:N}
</span>
</li>`}fold(e){let{language:t}=this.home;return j`<button
type="button"
class="link"
aria-expanded=${this.isOpen?`true`:`false`}
@click=${()=>{this.isOpen=!this.isOpen}}
>
${this.isOpen?g(t,`fewer`):ie(t,`dates_more`,e)}
</button>`}};function ro(e,t){return e.language!==t?.language||e.locale!==t.locale}e(`camera-lifecycle-dates`,no),e(`camera-lifecycle-dashboard-link`,xa),e(`camera-lifecycle-card`,Wa),e(`camera-lifecycle-badge`,kn),Ya();