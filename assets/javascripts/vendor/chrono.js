/*!
chrono-node 2.10.3, English dates and times only. Built by tools/vendor-chrono.mjs; not edited by hand.

The MIT License

Copyright (c) 2014, Wanasit Tanakitrungruang

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.
*/
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/types.js
var e;
(function(e) {
	e[e.AM = 0] = "AM", e[e.PM = 1] = "PM";
})(e ||= {});
var t;
(function(e) {
	e[e.SUNDAY = 0] = "SUNDAY", e[e.MONDAY = 1] = "MONDAY", e[e.TUESDAY = 2] = "TUESDAY", e[e.WEDNESDAY = 3] = "WEDNESDAY", e[e.THURSDAY = 4] = "THURSDAY", e[e.FRIDAY = 5] = "FRIDAY", e[e.SATURDAY = 6] = "SATURDAY";
})(t ||= {});
var n;
(function(e) {
	e[e.JANUARY = 1] = "JANUARY", e[e.FEBRUARY = 2] = "FEBRUARY", e[e.MARCH = 3] = "MARCH", e[e.APRIL = 4] = "APRIL", e[e.MAY = 5] = "MAY", e[e.JUNE = 6] = "JUNE", e[e.JULY = 7] = "JULY", e[e.AUGUST = 8] = "AUGUST", e[e.SEPTEMBER = 9] = "SEPTEMBER", e[e.OCTOBER = 10] = "OCTOBER", e[e.NOVEMBER = 11] = "NOVEMBER", e[e.DECEMBER = 12] = "DECEMBER";
})(n ||= {});
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/utils/dates.js
function r(e, t) {
	e.assign("day", t.getDate()), e.assign("month", t.getMonth() + 1), e.assign("year", t.getFullYear());
}
function i(t, n) {
	t.assign("hour", n.getHours()), t.assign("minute", n.getMinutes()), t.assign("second", n.getSeconds()), t.assign("millisecond", n.getMilliseconds()), t.assign("meridiem", n.getHours() < 12 ? e.AM : e.PM);
}
function a(e, t) {
	e.imply("day", t.getDate()), e.imply("month", t.getMonth() + 1), e.imply("year", t.getFullYear());
}
function o(t, n) {
	t.imply("hour", n.getHours()), t.imply("minute", n.getMinutes()), t.imply("second", n.getSeconds()), t.imply("millisecond", n.getMilliseconds()), t.imply("meridiem", n.getHours() < 12 ? e.AM : e.PM);
}
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/timezone.js
var s = {
	ACDT: 630,
	ACST: 570,
	ADT: -180,
	AEDT: 660,
	AEST: 600,
	AFT: 270,
	AKDT: -480,
	AKST: -540,
	ALMT: 360,
	AMST: -180,
	AMT: -240,
	ANAST: 720,
	ANAT: 720,
	AQTT: 300,
	ART: -180,
	AST: -240,
	AWDT: 540,
	AWST: 480,
	AZOST: 0,
	AZOT: -60,
	AZST: 300,
	AZT: 240,
	BNT: 480,
	BOT: -240,
	BRST: -120,
	BRT: -180,
	BST: 60,
	BTT: 360,
	CAST: 480,
	CAT: 120,
	CCT: 390,
	CDT: -300,
	CEST: 120,
	CET: {
		timezoneOffsetDuringDst: 120,
		timezoneOffsetNonDst: 60,
		dstStart: (e) => l(e, n.MARCH, t.SUNDAY, 2),
		dstEnd: (e) => l(e, n.OCTOBER, t.SUNDAY, 3)
	},
	CHADT: 825,
	CHAST: 765,
	CKT: -600,
	CLST: -180,
	CLT: -240,
	COT: -300,
	CST: -360,
	CT: {
		timezoneOffsetDuringDst: -300,
		timezoneOffsetNonDst: -360,
		dstStart: (e) => c(e, n.MARCH, t.SUNDAY, 2, 2),
		dstEnd: (e) => c(e, n.NOVEMBER, t.SUNDAY, 1, 2)
	},
	CVT: -60,
	CXT: 420,
	ChST: 600,
	DAVT: 420,
	EASST: -300,
	EAST: -360,
	EAT: 180,
	ECT: -300,
	EDT: -240,
	EEST: 180,
	EET: 120,
	EGST: 0,
	EGT: -60,
	EST: -300,
	ET: {
		timezoneOffsetDuringDst: -240,
		timezoneOffsetNonDst: -300,
		dstStart: (e) => c(e, n.MARCH, t.SUNDAY, 2, 2),
		dstEnd: (e) => c(e, n.NOVEMBER, t.SUNDAY, 1, 2)
	},
	FJST: 780,
	FJT: 720,
	FKST: -180,
	FKT: -240,
	FNT: -120,
	GALT: -360,
	GAMT: -540,
	GET: 240,
	GFT: -180,
	GILT: 720,
	GMT: 0,
	GST: 240,
	GYT: -240,
	HAA: -180,
	HAC: -300,
	HADT: -540,
	HAE: -240,
	HAP: -420,
	HAR: -360,
	HAST: -600,
	HAT: -90,
	HAY: -480,
	HKT: 480,
	HLV: -210,
	HNA: -240,
	HNC: -360,
	HNE: -300,
	HNP: -480,
	HNR: -420,
	HNT: -150,
	HNY: -540,
	HOVT: 420,
	ICT: 420,
	IDT: 180,
	IOT: 360,
	IRDT: 270,
	IRKST: 540,
	IRKT: 540,
	IRST: 210,
	IST: 330,
	JST: 540,
	KGT: 360,
	KRAST: 480,
	KRAT: 480,
	KST: 540,
	KUYT: 240,
	LHDT: 660,
	LHST: 630,
	LINT: 840,
	MAGST: 720,
	MAGT: 720,
	MART: -510,
	MAWT: 300,
	MDT: -360,
	MESZ: 120,
	MEZ: 60,
	MHT: 720,
	MMT: 390,
	MSD: 240,
	MSK: 180,
	MST: -420,
	MT: {
		timezoneOffsetDuringDst: -360,
		timezoneOffsetNonDst: -420,
		dstStart: (e) => c(e, n.MARCH, t.SUNDAY, 2, 2),
		dstEnd: (e) => c(e, n.NOVEMBER, t.SUNDAY, 1, 2)
	},
	MUT: 240,
	MVT: 300,
	MYT: 480,
	NCT: 660,
	NDT: -90,
	NFT: 690,
	NOVST: 420,
	NOVT: 360,
	NPT: 345,
	NST: -150,
	NUT: -660,
	NZDT: 780,
	NZST: 720,
	OMSST: 420,
	OMST: 420,
	PDT: -420,
	PET: -300,
	PETST: 720,
	PETT: 720,
	PGT: 600,
	PHOT: 780,
	PHT: 480,
	PKT: 300,
	PMDT: -120,
	PMST: -180,
	PONT: 660,
	PST: -480,
	PT: {
		timezoneOffsetDuringDst: -420,
		timezoneOffsetNonDst: -480,
		dstStart: (e) => c(e, n.MARCH, t.SUNDAY, 2, 2),
		dstEnd: (e) => c(e, n.NOVEMBER, t.SUNDAY, 1, 2)
	},
	PWT: 540,
	PYST: -180,
	PYT: -240,
	RET: 240,
	SAMT: 240,
	SAST: 120,
	SBT: 660,
	SCT: 240,
	SGT: 480,
	SRT: -180,
	SST: -660,
	TAHT: -600,
	TFT: 300,
	TJT: 300,
	TKT: 780,
	TLT: 540,
	TMT: 300,
	TVT: 720,
	ULAT: 480,
	UTC: 0,
	UYST: -120,
	UYT: -180,
	UZT: 300,
	VET: -210,
	VLAST: 660,
	VLAT: 660,
	VUT: 660,
	WAST: 120,
	WAT: 60,
	WEST: 60,
	WESZ: 60,
	WET: 0,
	WEZ: 0,
	WFT: 720,
	WGST: -120,
	WGT: -180,
	WIB: 420,
	WIT: 540,
	WITA: 480,
	WST: 780,
	WT: 0,
	YAKST: 600,
	YAKT: 600,
	YAPT: 600,
	YEKST: 360,
	YEKT: 360
};
function c(e, t, n, r, i = 0) {
	let a = 0, o = 0;
	for (; o < r;) a++, new Date(e, t - 1, a).getDay() === n && o++;
	return new Date(e, t - 1, a, i);
}
function l(e, t, n, r = 0) {
	let i = n === 0 ? 7 : n, a = new Date(e, t - 1 + 1, 1, 12), o = a.getDay() === 0 ? 7 : a.getDay(), s;
	return s = o === i ? 7 : o < i ? 7 + o - i : o - i, a.setDate(a.getDate() - s), new Date(e, t - 1, a.getDate(), r);
}
function u(e, t, n = {}) {
	if (e == null) return null;
	if (typeof e == "number") return e;
	let r = n[e] ?? s[e];
	return r == null ? null : typeof r == "number" ? r : t == null ? null : t > r.dstStart(t.getFullYear()) && !(t > r.dstEnd(t.getFullYear())) ? r.timezoneOffsetDuringDst : r.timezoneOffsetNonDst;
}
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/calculation/duration.js
var d = {
	day: 0,
	second: 0,
	millisecond: 0
};
function f(e, t) {
	let n = new Date(e);
	if (t.y && (t.year = t.y, delete t.y), t.mo && (t.month = t.mo, delete t.mo), t.M && (t.month = t.M, delete t.M), t.w && (t.week = t.w, delete t.w), t.d && (t.day = t.d, delete t.d), t.h && (t.hour = t.h, delete t.h), t.m && (t.minute = t.m, delete t.m), t.s && (t.second = t.s, delete t.s), t.ms && (t.millisecond = t.ms, delete t.ms), "year" in t) {
		let e = Math.floor(t.year);
		n.setFullYear(n.getFullYear() + e);
		let r = t.year - e;
		r > 0 && (t.month = t?.month ?? 0, t.month += r * 12);
	}
	if ("quarter" in t) {
		let e = Math.floor(t.quarter);
		n.setMonth(n.getMonth() + e * 3);
		let r = t.quarter - e;
		r > 0 && (t.month = t?.month ?? 0, t.month += r * 3);
	}
	if ("month" in t) {
		let e = Math.floor(t.month);
		n.setMonth(n.getMonth() + e);
		let r = t.month - e;
		r > 0 && (t.week = t?.week ?? 0, t.week += r * 4);
	}
	if ("week" in t) {
		let e = Math.floor(t.week);
		n.setDate(n.getDate() + e * 7);
		let r = t.week - e;
		r > 0 && (t.day = t?.day ?? 0, t.day += Math.round(r * 7));
	}
	if ("day" in t) {
		let e = Math.floor(t.day);
		n.setDate(n.getDate() + e);
		let r = t.day - e;
		r > 0 && (t.hour = t?.hour ?? 0, t.hour += Math.round(r * 24));
	}
	if ("hour" in t) {
		let e = Math.floor(t.hour);
		n.setHours(n.getHours() + e);
		let r = t.hour - e;
		r > 0 && (t.minute = t?.minute ?? 0, t.minute += Math.round(r * 60));
	}
	if ("minute" in t) {
		let e = Math.floor(t.minute);
		n.setMinutes(n.getMinutes() + e);
		let r = t.minute - e;
		r > 0 && (t.second = t?.second ?? 0, t.second += Math.round(r * 60));
	}
	if ("second" in t) {
		let e = Math.floor(t.second);
		n.setSeconds(n.getSeconds() + e);
		let r = t.second - e;
		r > 0 && (t.millisecond = t?.millisecond ?? 0, t.millisecond += Math.round(r * 1e3));
	}
	if ("millisecond" in t) {
		let e = Math.floor(t.millisecond);
		n.setMilliseconds(n.getMilliseconds() + e);
	}
	return n;
}
function p(e) {
	let t = {};
	for (let n in e) t[n] = -e[n];
	return t;
}
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/results.js
var m = class e {
	instant;
	timezoneOffset;
	constructor(e, t) {
		this.instant = e ?? /* @__PURE__ */ new Date(), this.timezoneOffset = t ?? null;
	}
	static fromDate(t) {
		return new e(t);
	}
	static fromInput(t, n) {
		if (t instanceof Date) return e.fromDate(t);
		let r = t?.instant ?? /* @__PURE__ */ new Date(), i = u(t?.timezone, r, n);
		return new e(r, i);
	}
	getDateWithAdjustedTimezone() {
		let e = new Date(this.instant);
		return this.timezoneOffset !== null && e.setMinutes(e.getMinutes() - this.getSystemTimezoneAdjustmentMinute(this.instant)), e;
	}
	getSystemTimezoneAdjustmentMinute(e, t) {
		e ||= /* @__PURE__ */ new Date();
		let n = -e.getTimezoneOffset();
		return n - (t ?? this.timezoneOffset ?? n);
	}
	getTimezoneOffset() {
		return this.timezoneOffset ?? -this.instant.getTimezoneOffset();
	}
}, h = class e {
	knownValues;
	impliedValues;
	reference;
	_tags = /* @__PURE__ */ new Set();
	constructor(e, t) {
		if (this.reference = e, this.knownValues = {}, this.impliedValues = {}, t) for (let e in t) this.knownValues[e] = t[e];
		let n = e.getDateWithAdjustedTimezone();
		this.imply("day", n.getDate()), this.imply("month", n.getMonth() + 1), this.imply("year", n.getFullYear()), this.imply("hour", 12), this.imply("minute", 0), this.imply("second", 0), this.imply("millisecond", 0);
	}
	static createRelativeFromReference(t, n = d) {
		let a = f(t.getDateWithAdjustedTimezone(), n), s = new e(t);
		return s.addTag("result/relativeDate"), "hour" in n || "minute" in n || "second" in n || "millisecond" in n ? (s.addTag("result/relativeDateAndTime"), i(s, a), r(s, a), s.assign("timezoneOffset", t.getTimezoneOffset())) : (o(s, a), s.imply("timezoneOffset", t.getTimezoneOffset()), "day" in n ? (s.assign("day", a.getDate()), s.assign("month", a.getMonth() + 1), s.assign("year", a.getFullYear()), s.assign("weekday", a.getDay())) : "week" in n ? (s.assign("day", a.getDate()), s.assign("month", a.getMonth() + 1), s.assign("year", a.getFullYear()), s.imply("weekday", a.getDay())) : (s.imply("day", a.getDate()), "month" in n ? (s.assign("month", a.getMonth() + 1), s.assign("year", a.getFullYear())) : (s.imply("month", a.getMonth() + 1), "year" in n ? s.assign("year", a.getFullYear()) : s.imply("year", a.getFullYear())))), s;
	}
	get(e) {
		return e in this.knownValues ? this.knownValues[e] : e in this.impliedValues ? this.impliedValues[e] : null;
	}
	isCertain(e) {
		return e in this.knownValues;
	}
	getCertainComponents() {
		return Object.keys(this.knownValues);
	}
	imply(e, t) {
		return e in this.knownValues || (this.impliedValues[e] = t), this;
	}
	assign(e, t) {
		return this.knownValues[e] = t, delete this.impliedValues[e], this;
	}
	addDurationAsImplied(e) {
		let t = f(this.dateWithoutTimezoneAdjustment(), e);
		return ("day" in e || "week" in e || "month" in e || "year" in e) && (this.delete([
			"day",
			"weekday",
			"month",
			"year"
		]), this.imply("day", t.getDate()), this.imply("weekday", t.getDay()), this.imply("month", t.getMonth() + 1), this.imply("year", t.getFullYear())), ("second" in e || "minute" in e || "hour" in e) && (this.delete([
			"second",
			"minute",
			"hour"
		]), this.imply("second", t.getSeconds()), this.imply("minute", t.getMinutes()), this.imply("hour", t.getHours())), this;
	}
	delete(e) {
		typeof e == "string" && (e = [e]);
		for (let t of e) delete this.knownValues[t], delete this.impliedValues[t];
	}
	clone() {
		let t = new e(this.reference);
		t.knownValues = {}, t.impliedValues = {};
		for (let e in this.knownValues) t.knownValues[e] = this.knownValues[e];
		for (let e in this.impliedValues) t.impliedValues[e] = this.impliedValues[e];
		return t;
	}
	isOnlyDate() {
		return !this.isCertain("hour") && !this.isCertain("minute") && !this.isCertain("second");
	}
	isOnlyTime() {
		return !this.isCertain("weekday") && !this.isCertain("day") && !this.isCertain("month") && !this.isCertain("year");
	}
	isOnlyWeekdayComponent() {
		return this.isCertain("weekday") && !this.isCertain("day") && !this.isCertain("month");
	}
	isDateWithUnknownYear() {
		return this.isCertain("month") && !this.isCertain("year");
	}
	isValidDate() {
		let e = new Date(Date.UTC(this.get("year"), this.get("month") - 1, this.get("day"), this.get("hour"), this.get("minute"), this.get("second"), this.get("millisecond")));
		return e.setUTCFullYear(this.get("year")), !(e.getUTCFullYear() !== this.get("year") || e.getUTCMonth() !== this.get("month") - 1 || e.getUTCDate() !== this.get("day") || this.get("hour") != null && e.getUTCHours() != this.get("hour") || this.get("minute") != null && e.getUTCMinutes() != this.get("minute"));
	}
	toString() {
		return `[ParsingComponents {
            tags: ${JSON.stringify(Array.from(this._tags).sort())}, 
            knownValues: ${JSON.stringify(this.knownValues)}, 
            impliedValues: ${JSON.stringify(this.impliedValues)}}, 
            reference: ${JSON.stringify(this.reference)}]`;
	}
	date() {
		let e = this.get("timezoneOffset") ?? this.reference.timezoneOffset;
		if (e == null) return this.dateWithoutTimezoneAdjustment();
		let t = new Date(Date.UTC(this.get("year"), this.get("month") - 1, this.get("day"), this.get("hour"), this.get("minute"), this.get("second"), this.get("millisecond")));
		return t.setUTCFullYear(this.get("year")), /* @__PURE__ */ new Date(t.getTime() - e * 6e4);
	}
	addTag(e) {
		return this._tags.add(e), this;
	}
	addTags(e) {
		for (let t of e) this._tags.add(t);
		return this;
	}
	tags() {
		return new Set(this._tags);
	}
	dateWithoutTimezoneAdjustment() {
		let e = new Date(this.get("year"), this.get("month") - 1, this.get("day"), this.get("hour"), this.get("minute"), this.get("second"), this.get("millisecond"));
		return e.setFullYear(this.get("year")), e;
	}
}, g = class e {
	refDate;
	index;
	text;
	reference;
	start;
	end;
	constructor(e, t, n, r, i) {
		this.reference = e, this.refDate = e.instant, this.index = t, this.text = n, this.start = r || new h(e), this.end = i;
	}
	clone() {
		let t = new e(this.reference, this.index, this.text);
		return t.start = this.start ? this.start.clone() : null, t.end = this.end ? this.end.clone() : null, t;
	}
	date() {
		return this.start.date();
	}
	addTag(e) {
		return this.start.addTag(e), this.end && this.end.addTag(e), this;
	}
	addTags(e) {
		return this.start.addTags(e), this.end && this.end.addTags(e), this;
	}
	tags() {
		let e = new Set(this.start.tags());
		if (this.end) for (let t of this.end.tags()) e.add(t);
		return e;
	}
	toString() {
		let e = Array.from(this.tags()).sort();
		return `[ParsingResult {index: ${this.index}, text: '${this.text}', tags: ${JSON.stringify(e)} ...}]`;
	}
};
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/utils/pattern.js
function _(e, t, n = "\\s{0,5},?\\s{0,5}") {
	let r = t.replace(/\((?!\?)/g, "(?:");
	return `${e}${r}(?:${n}${r}){0,10}`;
}
function ee(e) {
	let t;
	return t = e instanceof Array ? [...e] : e instanceof Map ? Array.from(e.keys()) : Object.keys(e), t;
}
function v(e) {
	return `(?:${ee(e).sort((e, t) => t.length - e.length).join("|").replace(/\./g, "\\.")})`;
}
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/calculation/years.js
function te(e) {
	return e < 100 && (e += e > 50 ? 1900 : 2e3), e;
}
function y(e, t, n) {
	let r = new Date(e);
	r.setMonth(n - 1), r.setDate(t);
	let i = f(r, { year: 1 }), a = f(r, { year: -1 });
	return Math.abs(i.getTime() - e.getTime()) < Math.abs(r.getTime() - e.getTime()) ? r = i : Math.abs(a.getTime() - e.getTime()) < Math.abs(r.getTime() - e.getTime()) && (r = a), r.getFullYear();
}
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/locales/en/constants.js
var b = {
	sunday: 0,
	sun: 0,
	"sun.": 0,
	monday: 1,
	mon: 1,
	"mon.": 1,
	tuesday: 2,
	tue: 2,
	"tue.": 2,
	wednesday: 3,
	wed: 3,
	"wed.": 3,
	thursday: 4,
	thurs: 4,
	"thurs.": 4,
	thur: 4,
	"thur.": 4,
	thu: 4,
	"thu.": 4,
	friday: 5,
	fri: 5,
	"fri.": 5,
	saturday: 6,
	sat: 6,
	"sat.": 6
}, ne = {
	january: 1,
	february: 2,
	march: 3,
	april: 4,
	may: 5,
	june: 6,
	july: 7,
	august: 8,
	september: 9,
	october: 10,
	november: 11,
	december: 12
}, x = {
	...ne,
	jan: 1,
	"jan.": 1,
	feb: 2,
	"feb.": 2,
	mar: 3,
	"mar.": 3,
	apr: 4,
	"apr.": 4,
	jun: 6,
	"jun.": 6,
	jul: 7,
	"jul.": 7,
	aug: 8,
	"aug.": 8,
	sep: 9,
	"sep.": 9,
	sept: 9,
	"sept.": 9,
	oct: 10,
	"oct.": 10,
	nov: 11,
	"nov.": 11,
	dec: 12,
	"dec.": 12
}, S = {
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12
}, C = {
	first: 1,
	second: 2,
	third: 3,
	fourth: 4,
	fifth: 5,
	sixth: 6,
	seventh: 7,
	eighth: 8,
	ninth: 9,
	tenth: 10,
	eleventh: 11,
	twelfth: 12,
	thirteenth: 13,
	fourteenth: 14,
	fifteenth: 15,
	sixteenth: 16,
	seventeenth: 17,
	eighteenth: 18,
	nineteenth: 19,
	twentieth: 20,
	"twenty first": 21,
	"twenty-first": 21,
	"twenty second": 22,
	"twenty-second": 22,
	"twenty third": 23,
	"twenty-third": 23,
	"twenty fourth": 24,
	"twenty-fourth": 24,
	"twenty fifth": 25,
	"twenty-fifth": 25,
	"twenty sixth": 26,
	"twenty-sixth": 26,
	"twenty seventh": 27,
	"twenty-seventh": 27,
	"twenty eighth": 28,
	"twenty-eighth": 28,
	"twenty ninth": 29,
	"twenty-ninth": 29,
	thirtieth: 30,
	"thirty first": 31,
	"thirty-first": 31
}, re = {
	second: "second",
	seconds: "second",
	minute: "minute",
	minutes: "minute",
	hour: "hour",
	hours: "hour",
	day: "day",
	days: "day",
	week: "week",
	weeks: "week",
	month: "month",
	months: "month",
	quarter: "quarter",
	quarters: "quarter",
	year: "year",
	years: "year"
}, w = {
	s: "second",
	sec: "second",
	second: "second",
	seconds: "second",
	m: "minute",
	min: "minute",
	mins: "minute",
	minute: "minute",
	minutes: "minute",
	h: "hour",
	hr: "hour",
	hrs: "hour",
	hour: "hour",
	hours: "hour",
	d: "day",
	day: "day",
	days: "day",
	w: "week",
	week: "week",
	weeks: "week",
	mo: "month",
	mon: "month",
	mos: "month",
	month: "month",
	months: "month",
	qtr: "quarter",
	quarter: "quarter",
	quarters: "quarter",
	y: "year",
	yr: "year",
	year: "year",
	years: "year",
	...re
}, ie = `(?:${v(S)}|[0-9]+|[0-9]+\\.[0-9]+|half(?:\\s{0,2}an?)?|an?\\b(?:\\s{0,2}few)?|few|several|the|a?\\s{0,2}couple\\s{0,2}(?:of)?)`;
function ae(e) {
	let t = e.toLowerCase();
	return S[t] === void 0 ? t === "a" || t === "an" || t == "the" ? 1 : t.match(/few/) ? 3 : t.match(/half/) ? .5 : t.match(/couple/) ? 2 : t.match(/several/) ? 7 : parseFloat(t) : S[t];
}
var T = `(?:${v(C)}|[0-9]{1,2}(?:st|nd|rd|th)?)`;
function E(e) {
	let t = e.toLowerCase();
	return C[t] === void 0 ? (t = t.replace(/(?:st|nd|rd|th)$/i, ""), parseInt(t)) : C[t];
}
var D = "(?:[1-9][0-9]{0,3}\\s{0,2}(?:BE|AD|BC|BCE|CE)|[1-9][0-9]{3}|[0-9]{2}(?!\\w|:\\d|\\s+(?:am|pm|o\\s*clock|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))";
function O(e) {
	return /BE/i.test(e) ? (e = e.replace(/BE/i, ""), parseInt(e) - 543) : /BCE?/i.test(e) ? (e = e.replace(/BCE?/i, ""), -parseInt(e)) : /(AD|CE)/i.test(e) ? (e = e.replace(/(AD|CE)/i, ""), parseInt(e)) : te(parseInt(e));
}
var oe = `(${ie})\\s{0,3}(${v(w)})`, se = new RegExp(oe, "i"), ce = `(${ie})\\s{0,3}(${v(re)})`, le = "\\s{0,5},?(?:\\s*and)?\\s{0,5}", k = _("(?:(?:about|around)\\s{0,3})?", oe, le), A = _("(?:(?:about|around)\\s{0,3})?", ce, le);
function j(e) {
	let t = {}, n = e, r = se.exec(n);
	for (; r;) ue(t, r), n = n.substring(r[0].length).trim(), r = se.exec(n);
	return Object.keys(t).length == 0 ? null : t;
}
function ue(e, t) {
	if (t[0].match(/^[a-zA-Z]+$/)) return;
	let n = ae(t[1]), r = w[t[2].toLowerCase()];
	e[r] = n;
}
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/common/parsers/AbstractParserWithWordBoundary.js
var M = class {
	innerPatternHasChange(e, t) {
		return this.innerPattern(e) !== t;
	}
	patternLeftBoundary() {
		return "(\\W|^)";
	}
	cachedInnerPattern = null;
	cachedPattern = null;
	pattern(e) {
		return this.cachedInnerPattern && !this.innerPatternHasChange(e, this.cachedInnerPattern) || (this.cachedInnerPattern = this.innerPattern(e), this.cachedPattern = RegExp(`${this.patternLeftBoundary()}${this.cachedInnerPattern.source}`, this.cachedInnerPattern.flags)), this.cachedPattern;
	}
	extract(e, t) {
		let n = t[1] ?? "";
		t.index += n.length, t[0] = t[0].substring(n.length);
		for (let e = 2; e < t.length; e++) t[e - 1] = t[e];
		return this.innerExtract(e, t);
	}
}, de = RegExp(`(?:(?:within|in|for)\\s*)?(?:(?:about|around|roughly|approximately|just)\\s*(?:~\\s*)?)?(${k})(?=\\W|$)`, "i"), fe = RegExp(`(?:within|in|for)\\s*(?:(?:about|around|roughly|approximately|just)\\s*(?:~\\s*)?)?(${k})(?=\\W|$)`, "i"), pe = RegExp(`(?:within|in|for)\\s*(?:(?:about|around|roughly|approximately|just)\\s*(?:~\\s*)?)?(${A})(?=\\W|$)`, "i"), me = class extends M {
	strictMode;
	constructor(e) {
		super(), this.strictMode = e;
	}
	innerPattern(e) {
		return this.strictMode ? pe : e.option.forwardDate ? de : fe;
	}
	innerExtract(e, t) {
		if (t[0].match(/^for\s*the\s*\w+/i)) return null;
		let n = j(t[1]);
		return n ? h.createRelativeFromReference(e.reference, n) : null;
	}
}, he = RegExp(`(?:on\\s{0,3})?(${T})(?:\\s{0,3}(?:to|\\-|\\–|until|through|till)\\s{0,3}(${T}))?(?:-|/|\\s{0,3}(?:of)?\\s{0,3})(${v(x)})(?:(?:-|/|,?\\s{0,3})(${D}(?!\\w)))?(?=\\W|\$)`, "i"), N = 1, P = 2, ge = 3, F = 4, I = class extends M {
	innerPattern() {
		return he;
	}
	innerExtract(e, t) {
		let n = e.createParsingResult(t.index, t[0]), r = x[t[ge].toLowerCase()], i = E(t[N]);
		if (i > 31) return t.index += t[N].length, null;
		if (n.start.assign("month", r), n.start.assign("day", i), t[F]) {
			let e = O(t[F]);
			n.start.assign("year", e);
		} else {
			let t = y(e.refDate, i, r);
			n.start.imply("year", t);
		}
		if (t[P]) {
			let e = E(t[P]);
			n.end = n.start.clone(), n.end.assign("day", e);
		}
		return n;
	}
}, _e = RegExp(`(${v(x)})(?:-|/|\\s*,?\\s*)(${T})(?!\\s*(?:am|pm))\\s*(?:(?:to|\\-)\\s*(${T})\\s*)?(?:(?:-|/|\\s*,\\s*|\\s+)(${D}))?(?=\\W|\$)(?!\\:\\d)`, "i"), ve = 1, L = 2, R = 3, z = 4, B = class extends M {
	shouldSkipYearLikeDate;
	constructor(e) {
		super(), this.shouldSkipYearLikeDate = e;
	}
	innerPattern() {
		return _e;
	}
	innerExtract(e, t) {
		let n = x[t[ve].toLowerCase()], r = E(t[L]);
		if (r > 31 || this.shouldSkipYearLikeDate && !t[R] && !t[z] && t[L].match(/^\d{2}$/)) return null;
		let i = e.createParsingComponents({
			day: r,
			month: n
		}).addTag("parser/ENMonthNameMiddleEndianParser");
		if (t[z]) {
			let e = O(t[z]);
			i.assign("year", e);
		} else {
			let t = y(e.refDate, r, n);
			i.imply("year", t);
		}
		if (!t[R]) return i;
		let a = E(t[R]), o = e.createParsingResult(t.index, t[0]);
		return o.start = i, o.end = i.clone(), o.end.assign("day", a), o;
	}
}, ye = RegExp(`((?:in)\\s*)?(${v(x)})\\s*(?:(?:,|-|of)?\\s*(${D})?)?(?=[^\\s\\w]|\\s+[^0-9]|\\s+\$|\$)`, "i"), be = 1, xe = 2, V = 3, Se = class extends M {
	innerPattern() {
		return ye;
	}
	innerExtract(e, t) {
		let n = t[xe].toLowerCase();
		if (t[0].length <= 3 && !ne[n]) return null;
		let r = e.createParsingResult(t.index + (t[be] || "").length, t.index + t[0].length);
		r.start.imply("day", 1), r.start.addTag("parser/ENMonthNameParser");
		let i = x[n];
		if (r.start.assign("month", i), t[V]) {
			let e = O(t[V]);
			r.start.assign("year", e);
		} else {
			let t = y(e.refDate, 1, i);
			r.start.imply("year", t);
		}
		return r;
	}
}, Ce = RegExp(`([0-9]{4})[-\\.\\/\\s](?:(${v(x)})|([0-9]{1,2}))[-\\.\\/\\s]([0-9]{1,2})(?=\\W|\$)`, "i"), we = 1, Te = 2, H = 3, Ee = 4, De = class extends M {
	strictMonthDateOrder;
	constructor(e) {
		super(), this.strictMonthDateOrder = e;
	}
	innerPattern() {
		return Ce;
	}
	innerExtract(e, t) {
		let n = parseInt(t[we]), r = parseInt(t[Ee]), i = t[H] ? parseInt(t[H]) : x[t[Te].toLowerCase()];
		if (i < 1 || i > 12) {
			if (this.strictMonthDateOrder) return null;
			r >= 1 && r <= 12 && ([i, r] = [r, i]);
		}
		return r < 1 || r > 31 ? null : {
			day: r,
			month: i,
			year: n
		};
	}
}, Oe = RegExp(`((?:[1-9][0-9]{0,3}\\s{0,2}(?:BE|AD|BC|BCE|CE)|[1-9][0-9]{3}))(?:\\s*[-.\\/,]?\\s*|\\s+of\\s+)(${v(x)})(?=[^\\s\\w]|\\s+[^0-9]|\\s+$|$)`, "i"), ke = 1, Ae = 2, je = class extends M {
	innerPattern() {
		return Oe;
	}
	innerExtract(e, t) {
		let n = O(t[ke]), r = x[t[Ae].toLowerCase()], i = e.createParsingResult(t.index, t[0]);
		return i.start.imply("day", 1), i.start.assign("month", r), i.start.assign("year", n), i.start.addTag("parser/ENYearMonthNameParser"), i;
	}
}, Me = /* @__PURE__ */ RegExp("([0-9]|0[1-9]|1[012])/([0-9]{4})", "i"), Ne = 1, Pe = 2, Fe = class extends M {
	innerPattern() {
		return Me;
	}
	innerExtract(e, t) {
		if (/\d\/?$/.test(e.text.substring(0, t.index))) return null;
		let n = parseInt(t[Pe]), r = parseInt(t[Ne]);
		return e.createParsingComponents().imply("day", 1).assign("month", r).assign("year", n);
	}
};
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/common/parsers/AbstractTimeExpressionParser.js
function Ie(e, t, n, r) {
	return RegExp(`${e}${t}(\\d{1,4})(?:(?:\\.|:|：)(\\d{1,2})(?:(?::|：)(\\d{2})(?:\\.(\\d{1,6}))?)?)?(?:\\s*(a\\.m\\.|p\\.m\\.|am?|pm?))?${n}`, r);
}
function Le(e, t) {
	return RegExp(`^(${e})(\\d{1,4})(?:(?:\\.|\\:|\\：)(\\d{1,2})(?:(?:\\.|\\:|\\：)(\\d{1,2})(?:\\.(\\d{1,6}))?)?)?(?:\\s*(a\\.m\\.|p\\.m\\.|am?|pm?))?${t}`, "i");
}
var U = 2, W = 3, G = 4, K = 5, q = 6, Re = class {
	strictMode;
	constructor(e = !1) {
		this.strictMode = e;
	}
	patternFlags() {
		return "i";
	}
	primaryPatternLeftBoundary() {
		return "(^|\\s|T|\\b)";
	}
	primarySuffix() {
		return "(?!/)(?=\\W|$)";
	}
	followingSuffix() {
		return "(?!/)(?=\\W|$)";
	}
	pattern(e) {
		return this.getPrimaryTimePatternThroughCache();
	}
	extract(e, t) {
		let n = this.extractPrimaryTimeComponents(e, t);
		if (!n) return t[0].match(/^\d{4}/) ? (t.index += 4, null) : (t.index += t[0].length, null);
		let r = t.index + t[1].length, i = t[0].substring(t[1].length), a = e.createParsingResult(r, i, n);
		t.index += t[0].length;
		let o = e.text.substring(t.index), s = this.getFollowingTimePatternThroughCache().exec(o);
		return i.match(/^\d{3,4}/) && s && (s[0].match(/^\s*([+-])\s*\d{2,4}$/) || s[0].match(/^\s*([+-])\s*\d{2}\W\d{2}/)) ? null : !s || s[0].match(/^\s*([+-])\s*\d{3,4}$/) ? this.checkAndReturnWithoutFollowingPattern(a) : (a.end = this.extractFollowingTimeComponents(e, s, a), a.end && (a.text += s[0]), this.checkAndReturnWithFollowingPattern(a));
	}
	extractPrimaryTimeComponents(t, n, r = !1) {
		let i = t.createParsingComponents(), a = 0, o = null, s = parseInt(n[U]);
		if (s > 100) {
			if (n[U].length == 4 && n[W] == null && !n[q] || this.strictMode || n[W] != null) return null;
			a = s % 100, s = Math.floor(s / 100);
		}
		if (s > 24) return null;
		if (n[W] != null) {
			if (n[W].length == 1 && !n[q]) return null;
			a = parseInt(n[W]);
		}
		if (a >= 60) return null;
		if (s > 12 && (o = e.PM), n[q] != null) {
			if (s > 12) return null;
			let t = n[q][0].toLowerCase();
			t == "a" && (o = e.AM, s == 12 && (s = 0)), t == "p" && (o = e.PM, s != 12 && (s += 12));
		}
		if (i.assign("hour", s), i.assign("minute", a), o === null ? s < 12 ? i.imply("meridiem", e.AM) : i.imply("meridiem", e.PM) : i.assign("meridiem", o), n[K] != null) {
			let e = parseInt(n[K].substring(0, 3));
			if (e >= 1e3) return null;
			i.assign("millisecond", e);
		}
		if (n[G] != null) {
			let e = parseInt(n[G]);
			if (e >= 60) return null;
			i.assign("second", e);
		}
		return i;
	}
	extractFollowingTimeComponents(t, n, r) {
		let i = t.createParsingComponents();
		if (n[K] != null) {
			let e = parseInt(n[K].substring(0, 3));
			if (e >= 1e3) return null;
			i.assign("millisecond", e);
		}
		if (n[G] != null) {
			let e = parseInt(n[G]);
			if (e >= 60) return null;
			i.assign("second", e);
		}
		let a = parseInt(n[U]), o = 0, s = -1;
		if (n[W] == null ? a > 100 && (o = a % 100, a = Math.floor(a / 100)) : o = parseInt(n[W]), o >= 60 || a > 24) return null;
		if (a >= 12 && (s = e.PM), n[q] != null) {
			if (a > 12) return null;
			let t = n[q][0].toLowerCase();
			t == "a" && (s = e.AM, a == 12 && (a = 0, i.isCertain("day") || i.addDurationAsImplied({ day: 1 }))), t == "p" && (s = e.PM, a != 12 && (a += 12)), r.start.isCertain("meridiem") || (s == e.AM ? (r.start.imply("meridiem", e.AM), r.start.get("hour") == 12 && r.start.assign("hour", 0)) : (r.start.imply("meridiem", e.PM), r.start.get("hour") != 12 && r.start.assign("hour", r.start.get("hour") + 12)));
		}
		return i.assign("hour", a), i.assign("minute", o), s >= 0 ? i.assign("meridiem", s) : r.start.isCertain("meridiem") && r.start.get("hour") > 12 ? r.start.get("hour") - 12 > a ? i.imply("meridiem", e.AM) : a <= 12 && (i.assign("hour", a + 12), i.assign("meridiem", e.PM)) : a > 12 ? i.imply("meridiem", e.PM) : a <= 12 && i.imply("meridiem", e.AM), i.date().getTime() < r.start.date().getTime() && i.addDurationAsImplied({ day: 1 }), i;
	}
	checkAndReturnWithoutFollowingPattern(e) {
		if (e.text.match(/^\d$/) || e.text.match(/^\d\d\d+$/) || e.text.match(/\d[apAP]$/)) return null;
		let t = e.text.match(/[^\d:.](\d[\d.]+)$/);
		if (t) {
			let e = t[1];
			if (this.strictMode || e.includes(".") && !e.match(/\d(\.\d{2})+$/) || parseInt(e) > 24) return null;
		}
		return e;
	}
	checkAndReturnWithFollowingPattern(e) {
		if (e.text.match(/^\d+-\d+$/)) return null;
		let t = e.text.match(/[^\d:.](\d[\d.]+)\s*-\s*(\d[\d.]+)$/);
		if (t) {
			if (this.strictMode) return null;
			let e = t[1], n = t[2];
			if (n.includes(".") && !n.match(/\d(\.\d{2})+$/) || parseInt(n) > 24 || parseInt(e) > 24) return null;
		}
		return e;
	}
	cachedPrimaryPrefix = null;
	cachedPrimarySuffix = null;
	cachedPrimaryTimePattern = null;
	getPrimaryTimePatternThroughCache() {
		let e = this.primaryPrefix(), t = this.primarySuffix();
		return this.cachedPrimaryPrefix === e && this.cachedPrimarySuffix === t || (this.cachedPrimaryTimePattern = Ie(this.primaryPatternLeftBoundary(), e, t, this.patternFlags()), this.cachedPrimaryPrefix = e, this.cachedPrimarySuffix = t), this.cachedPrimaryTimePattern;
	}
	cachedFollowingPhase = null;
	cachedFollowingSuffix = null;
	cachedFollowingTimePatten = null;
	getFollowingTimePatternThroughCache() {
		let e = this.followingPhase(), t = this.followingSuffix();
		return this.cachedFollowingPhase === e && this.cachedFollowingSuffix === t || (this.cachedFollowingTimePatten = Le(e, t), this.cachedFollowingPhase = e, this.cachedFollowingSuffix = t), this.cachedFollowingTimePatten;
	}
}, ze = class extends Re {
	constructor(e) {
		super(e);
	}
	followingPhase() {
		return "\\s*(?:\\-|\\–|\\~|\\〜|to|until|through|till|\\?)\\s*";
	}
	primaryPrefix() {
		return "(?:(?:at|from)\\s*)??";
	}
	primarySuffix() {
		return "(?:\\s*(?:o\\W*clock|at\\s*night|in\\s*the\\s*(?:morning|afternoon)))?(?!/)(?=\\W|$)";
	}
	extractPrimaryTimeComponents(t, n) {
		let r = super.extractPrimaryTimeComponents(t, n);
		if (!r) return r;
		if (n[0].endsWith("night")) {
			let t = r.get("hour");
			t >= 6 && t < 12 ? (r.assign("hour", r.get("hour") + 12), r.assign("meridiem", e.PM)) : t < 6 && r.assign("meridiem", e.AM);
		}
		if (n[0].endsWith("afternoon")) {
			r.assign("meridiem", e.PM);
			let t = r.get("hour");
			t >= 0 && t <= 6 && r.assign("hour", r.get("hour") + 12);
		}
		return n[0].endsWith("morning") && (r.assign("meridiem", e.AM), r.get("hour") < 12 && r.assign("hour", r.get("hour"))), r.addTag("parser/ENTimeExpressionParser");
	}
	extractFollowingTimeComponents(e, t, n) {
		let r = super.extractFollowingTimeComponents(e, t, n);
		return r && r.addTag("parser/ENTimeExpressionParser"), r;
	}
}, Be = RegExp(`(${k})\\s{0,5}(?:ago|before|earlier)(?=\\W|$)`, "i"), Ve = RegExp(`(${A})\\s{0,5}(?:ago|before|earlier)(?=\\W|$)`, "i"), He = class extends M {
	strictMode;
	constructor(e) {
		super(), this.strictMode = e;
	}
	innerPattern() {
		return this.strictMode ? Ve : Be;
	}
	innerExtract(e, t) {
		let n = j(t[1]);
		return n ? h.createRelativeFromReference(e.reference, p(n)) : null;
	}
}, Ue = RegExp(`(${k})\\s{0,5}(?:later|after|from now|henceforth|forward|out)(?=(?:\\W|\$))`, "i"), We = RegExp(`(${A})\\s{0,5}(later|after|from now)(?=\\W|$)`, "i"), Ge = 1, Ke = class extends M {
	strictMode;
	constructor(e) {
		super(), this.strictMode = e;
	}
	innerPattern() {
		return this.strictMode ? We : Ue;
	}
	innerExtract(e, t) {
		let n = j(t[Ge]);
		return n ? h.createRelativeFromReference(e.reference, n) : null;
	}
}, qe = class {
	refine(e, t) {
		return t.filter((t) => this.isValid(e, t));
	}
}, J = class {
	refine(e, t) {
		if (t.length < 2) return t;
		let n = [], r = t[0], i = null;
		for (let a = 1; a < t.length; a++) {
			i = t[a];
			let o = e.text.substring(r.index + r.text.length, i.index);
			if (!this.shouldMergeResults(o, r, i, e)) n.push(r), r = i;
			else {
				let t = r, n = i, a = this.mergeResults(o, t, n, e);
				e.debug(() => {
					console.log(`${this.constructor.name} merged ${t} and ${n} into ${a}`);
				}), r = a;
			}
		}
		return r != null && n.push(r), n;
	}
}, Je = class extends J {
	shouldMergeResults(e, t, n) {
		return !t.end && !n.end && e.match(this.patternBetween()) != null;
	}
	mergeResults(e, t, n) {
		if (!t.start.isOnlyWeekdayComponent() && !n.start.isOnlyWeekdayComponent() && (n.start.getCertainComponents().forEach((e) => {
			t.start.isCertain(e) || t.start.imply(e, n.start.get(e));
		}), t.start.getCertainComponents().forEach((e) => {
			n.start.isCertain(e) || n.start.imply(e, t.start.get(e));
		})), t.start.date() > n.start.date()) {
			let e = t.start.date(), r = n.start.date();
			n.start.isOnlyWeekdayComponent() && f(r, { day: 7 }) > e ? (r = f(r, { day: 7 }), n.start.imply("day", r.getDate()), n.start.imply("month", r.getMonth() + 1), n.start.imply("year", r.getFullYear())) : t.start.isOnlyWeekdayComponent() && f(e, { day: -7 }) < r ? (e = f(e, { day: -7 }), t.start.imply("day", e.getDate()), t.start.imply("month", e.getMonth() + 1), t.start.imply("year", e.getFullYear())) : n.start.isDateWithUnknownYear() && f(r, { year: 1 }) > e ? (r = f(r, { year: 1 }), n.start.imply("year", r.getFullYear())) : t.start.isDateWithUnknownYear() && f(e, { year: -1 }) < r ? (e = f(e, { year: -1 }), t.start.imply("year", e.getFullYear())) : [n, t] = [t, n];
		}
		let r = t.clone();
		return r.start = t.start, r.end = n.start, r.index = Math.min(t.index, n.index), r.text = t.index < n.index ? t.text + e + n.text : n.text + e + t.text, r;
	}
}, Ye = class extends Je {
	patternBetween() {
		return /^\s*(to|-|–|until|through|till)\s*$/i;
	}
};
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/calculation/mergingCalculation.js
function Xe(e, t) {
	let n = e.clone(), i = e.start, o = t.start;
	if (n.start = Ze(i, o), e.end != null || t.end != null) {
		let i = Ze(e.end == null ? e.start : e.end, t.end == null ? t.start : t.end);
		if (e.end == null && i.date().getTime() < n.start.date().getTime()) {
			let e = new Date(i.date().getTime());
			e.setDate(e.getDate() + 1), i.isCertain("day") ? r(i, e) : a(i, e);
		}
		n.end = i;
	}
	return n;
}
function Ze(t, n) {
	let r = t.clone();
	n.isCertain("hour") ? (r.assign("hour", n.get("hour")), r.assign("minute", n.get("minute")), n.isCertain("second") ? (r.assign("second", n.get("second")), n.isCertain("millisecond") ? r.assign("millisecond", n.get("millisecond")) : r.imply("millisecond", n.get("millisecond"))) : (r.imply("second", n.get("second")), r.imply("millisecond", n.get("millisecond")))) : (r.imply("hour", n.get("hour")), r.imply("minute", n.get("minute")), r.imply("second", n.get("second")), r.imply("millisecond", n.get("millisecond"))), n.isCertain("timezoneOffset") && r.assign("timezoneOffset", n.get("timezoneOffset"));
	let i = t.get("meridiem") != null && (t.isCertain("meridiem") || Array.from(t.tags()).some((e) => e.startsWith("casualReference/")));
	return n.isCertain("meridiem") ? r.assign("meridiem", n.get("meridiem")) : n.get("meridiem") != null && !i && r.imply("meridiem", n.get("meridiem")), r.get("meridiem") == e.PM && r.get("hour") < 12 && (n.isCertain("hour") ? r.assign("hour", r.get("hour") + 12) : r.imply("hour", r.get("hour") + 12)), r.addTags(t.tags()), r.addTags(n.tags()), r;
}
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/common/refiners/AbstractMergeDateTimeRefiner.js
var Qe = class extends J {
	shouldMergeResults(e, t, n) {
		let r = t.start.isOnlyDate() && n.start.isOnlyTime(), i = t.start.isOnlyTime() && n.start.isOnlyDate();
		return i && e.trim() === ":" ? !1 : (r || i) && e.match(this.patternBetween()) != null;
	}
	mergeResults(e, t, n) {
		let r = t.start.isOnlyDate() ? Xe(t, n) : Xe(n, t);
		return r.index = t.index, r.text = t.text + e + n.text, r;
	}
}, $e = class extends Qe {
	patternBetween() {
		return /* @__PURE__ */ RegExp("^\\s*(T|at|after|before|on|of|,|-|\\.|∙|:)?\\s*$");
	}
}, et = /* @__PURE__ */ RegExp("^\\s*,?\\s*\\(?([A-Z]{2,4})\\)?(?=\\W|$)", "i"), tt = class {
	timezoneOverrides;
	constructor(e) {
		this.timezoneOverrides = e;
	}
	refine(e, t) {
		let n = e.option.timezones ?? {};
		return t.forEach((t) => {
			let r = e.text.substring(t.index + t.text.length), i = et.exec(r);
			if (!i) return;
			let a = i[1].toUpperCase(), o = u(a, t.start.date() ?? t.refDate ?? /* @__PURE__ */ new Date(), {
				...this.timezoneOverrides,
				...n
			});
			if (o == null) return;
			e.debug(() => {
				console.log(`Extracting timezone: '${a}' into: ${o} for: ${t.start}`);
			});
			let s = t.start.get("timezoneOffset");
			s !== null && o != s && (t.start.isCertain("timezoneOffset") || a != i[1]) || t.start.isOnlyDate() && a != i[1] || (t.text += i[0], t.start.isCertain("timezoneOffset") || t.start.assign("timezoneOffset", o), t.end != null && !t.end.isCertain("timezoneOffset") && t.end.assign("timezoneOffset", o));
		}), t;
	}
}, nt = /* @__PURE__ */ RegExp("^\\s*(?:\\(?(?:GMT|UTC)\\s?)?([+-])(\\d{1,2})(?::?(\\d{2}))?\\)?", "i"), rt = 1, it = 2, at = 3, ot = class {
	refine(e, t) {
		return t.forEach(function(t) {
			if (t.start.isCertain("timezoneOffset")) return;
			let n = e.text.substring(t.index + t.text.length), r = nt.exec(n);
			if (!r) return;
			e.debug(() => {
				console.log(`Extracting timezone: '${r[0]}' into : ${t}`);
			});
			let i = parseInt(r[it]), a = parseInt(r[at] || "0"), o = i * 60 + a;
			o > 840 || (r[rt] === "-" && (o = -o), t.end != null && t.end.assign("timezoneOffset", o), t.start.assign("timezoneOffset", o), t.text += r[0]);
		}), t;
	}
}, Y = class {
	refine(e, t) {
		if (t.length < 2) return t;
		let n = [], r = t[0];
		for (let i = 1; i < t.length; i++) {
			let a = t[i];
			if (a.index >= r.index + r.text.length) {
				n.push(r), r = a;
				continue;
			}
			let o = null, s = null;
			a.text.length > r.text.length ? (o = a, s = r) : (o = r, s = a), e.debug(() => {
				console.log(`${this.constructor.name} remove ${s} by ${o}`);
			}), r = o;
		}
		return r != null && n.push(r), n;
	}
};
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/calculation/weekdays.js
function st(e, t, n) {
	let r = ct(e.getDateWithAdjustedTimezone(), t, n), i = new h(e);
	return i = i.addDurationAsImplied({ day: r }), i.assign("weekday", t), i;
}
function ct(e, n, r) {
	let i = e.getDay();
	switch (r) {
		case "this": return X(e, n);
		case "last": return ut(e, n);
		case "next": return i == t.SUNDAY ? n == t.SUNDAY ? 7 : n : i == t.SATURDAY ? n == t.SATURDAY ? 7 : n == t.SUNDAY ? 8 : 1 + n : n < i && n != t.SUNDAY ? X(e, n) : X(e, n) + 7;
	}
	return lt(e, n);
}
function lt(e, t) {
	let n = ut(e, t), r = X(e, t);
	return r < -n ? r : n;
}
function X(e, t) {
	let n = t - e.getDay();
	return n < 0 && (n += 7), n;
}
function ut(e, t) {
	let n = t - e.getDay();
	return n >= 0 && (n -= 7), n;
}
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/common/refiners/ForwardDateRefiner.js
var dt = class {
	refine(e, t) {
		return e.option.forwardDate && t.forEach((t) => {
			let n = e.reference.getDateWithAdjustedTimezone();
			if (t.start.isOnlyTime() && e.reference.instant > t.start.date()) {
				let n = e.reference.getDateWithAdjustedTimezone(), r = new Date(n);
				r.setDate(r.getDate() + 1), a(t.start, r), e.debug(() => {
					console.log(`${this.constructor.name} adjusted ${t} time from the ref date (${n}) to the following day (${r})`);
				}), t.end && t.end.isOnlyTime() && (a(t.end, r), t.start.date() > t.end.date() && (r.setDate(r.getDate() + 1), a(t.end, r)));
			}
			if (t.start.isOnlyWeekdayComponent() && n > t.start.date()) {
				let r = f(n, { day: X(n, t.start.get("weekday")) || 7 });
				if (a(t.start, r), e.debug(() => {
					console.log(`${this.constructor.name} adjusted ${t} weekday (${t.start})`);
				}), t.end && t.start.date() > t.end.date()) {
					let r = f(n, { day: X(n, t.start.get("weekday")) || 7 });
					a(t.end, r), e.debug(() => {
						console.log(`${this.constructor.name} adjusted ${t} weekday (${t.end})`);
					});
				}
			}
			if (t.start.isDateWithUnknownYear() && n > t.start.date()) for (let r = 0; r < 3 && n > t.start.date(); r++) t.start.imply("year", t.start.get("year") + 1), e.debug(() => {
				console.log(`${this.constructor.name} adjusted ${t} year (${t.start})`);
			}), t.end && !t.end.isCertain("year") && (t.end.imply("year", t.end.get("year") + 1), e.debug(() => {
				console.log(`${this.constructor.name} adjusted ${t} month (${t.start})`);
			}));
		}), t;
	}
}, ft = class extends qe {
	strictMode;
	constructor(e) {
		super(), this.strictMode = e;
	}
	isValid(e, t) {
		return t.text.replace(" ", "").match(/^\d*(\.\d*)?$/) ? (e.debug(() => {
			console.log(`Removing unlikely result '${t.text}'`);
		}), !1) : t.start.isValidDate() ? t.end && !t.end.isValidDate() ? (e.debug(() => {
			console.log(`Removing invalid result: ${t} (${t.end})`);
		}), !1) : !this.strictMode || this.isStrictModeValid(e, t) : (e.debug(() => {
			console.log(`Removing invalid result: ${t} (${t.start})`);
		}), !1);
	}
	isStrictModeValid(e, t) {
		return !t.start.isOnlyWeekdayComponent() || (e.debug(() => {
			console.log(`(Strict) Removing weekday only component: ${t} (${t.end})`);
		}), !1);
	}
}, pt = /* @__PURE__ */ RegExp("([0-9]{4})\\-([0-9]{1,2})\\-([0-9]{1,2})(?:T([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\\.(\\d{1,4}))?)?(Z|([+-]\\d{2}):?(\\d{2})?)?)?(?=\\W|$)", "i"), mt = 1, ht = 2, gt = 3, _t = 4, vt = 5, yt = 6, bt = 7, xt = 8, St = 9, Ct = 10, wt = class extends M {
	innerPattern() {
		return pt;
	}
	innerExtract(e, t) {
		let n = e.createParsingComponents({
			year: parseInt(t[mt]),
			month: parseInt(t[ht]),
			day: parseInt(t[gt])
		});
		if (t[_t] != null && (n.assign("hour", parseInt(t[_t])), n.assign("minute", parseInt(t[vt])), t[yt] != null && n.assign("second", parseInt(t[yt])), t[bt] != null && n.assign("millisecond", parseInt(t[bt])), t[xt] != null)) {
			let e = 0;
			if (t[St]) {
				let n = parseInt(t[St]), r = 0;
				t[Ct] != null && (r = parseInt(t[Ct])), e = n * 60, e < 0 ? e -= r : e += r;
			}
			n.assign("timezoneOffset", e);
		}
		return n.addTag("parser/ISOFormatParser");
	}
}, Tt = class extends J {
	mergeResults(e, t, n) {
		let r = n.clone();
		return r.index = t.index, r.text = t.text + e + r.text, r.start.assign("weekday", t.start.get("weekday")), r.end && r.end.assign("weekday", t.start.get("weekday")), r;
	}
	shouldMergeResults(e, t, n) {
		return t.start.isOnlyWeekdayComponent() && !t.start.isCertain("hour") && n.start.isCertain("day") && !n.start.tags().has("result/relativeDate") && e.match(/^,?\s*$/) != null;
	}
};
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/configurations.js
function Et(e, t = !1) {
	return e.parsers.unshift(new wt()), e.refiners.unshift(new Tt()), e.refiners.unshift(new ot()), e.refiners.unshift(new Y()), e.refiners.push(new tt()), e.refiners.push(new Y()), e.refiners.push(new dt()), e.refiners.push(new ft(t)), e;
}
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/common/casualReferences.js
function Dt(e) {
	let t = e.getDateWithAdjustedTimezone(), n = new h(e, {});
	return r(n, t), i(n, t), n.assign("timezoneOffset", e.getTimezoneOffset()), n.addTag("casualReference/now"), n;
}
function Ot(e) {
	let t = e.getDateWithAdjustedTimezone(), n = new h(e, {});
	return r(n, t), o(n, t), n.delete("meridiem"), n.addTag("casualReference/today"), n;
}
function kt(e) {
	return jt(e, 1).addTag("casualReference/yesterday");
}
function At(e) {
	return Z(e, 1).addTag("casualReference/tomorrow");
}
function jt(e, t) {
	return Z(e, -t);
}
function Z(e, t) {
	let n = e.getDateWithAdjustedTimezone(), i = new h(e, {}), a = new Date(n.getTime());
	return a.setDate(a.getDate() + t), r(i, a), o(i, a), i.delete("meridiem"), i;
}
function Mt(t, n = 22) {
	let i = t.getDateWithAdjustedTimezone(), a = new h(t, {});
	return r(a, i), a.imply("hour", n), a.imply("meridiem", e.PM), a.addTag("casualReference/tonight"), a;
}
function Nt(t, n = 20) {
	let r = new h(t, {});
	return r.imply("meridiem", e.PM), r.imply("hour", n), r.addTag("casualReference/evening"), r;
}
function Pt(e) {
	let t = new h(e, {});
	return e.getDateWithAdjustedTimezone().getHours() > 2 && t.addDurationAsImplied({ day: 1 }), t.assign("hour", 0), t.imply("minute", 0), t.imply("second", 0), t.imply("millisecond", 0), t.addTag("casualReference/midnight"), t;
}
function Ft(t, n = 6) {
	let r = new h(t, {});
	return r.imply("meridiem", e.AM), r.imply("hour", n), r.imply("minute", 0), r.imply("second", 0), r.imply("millisecond", 0), r.addTag("casualReference/morning"), r;
}
function It(t, n = 15) {
	let r = new h(t, {});
	return r.imply("meridiem", e.PM), r.imply("hour", n), r.imply("minute", 0), r.imply("second", 0), r.imply("millisecond", 0), r.addTag("casualReference/afternoon"), r;
}
function Lt(t) {
	let n = new h(t, {});
	return n.imply("meridiem", e.AM), n.assign("hour", 12), n.imply("minute", 0), n.imply("second", 0), n.imply("millisecond", 0), n.addTag("casualReference/noon"), n;
}
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/locales/en/parsers/ENCasualDateParser.js
var Rt = /(now|today|tonight|tomorrow|overmorrow|tmr|tmrw|yesterday|last\s*night)(?=\W|$)/i, zt = class extends M {
	innerPattern(e) {
		return Rt;
	}
	innerExtract(e, t) {
		let n = e.refDate, i = t[0].toLowerCase(), a = e.createParsingComponents();
		switch (i) {
			case "now":
				a = Dt(e.reference);
				break;
			case "today":
				a = Ot(e.reference);
				break;
			case "yesterday":
				a = kt(e.reference);
				break;
			case "tomorrow":
			case "tmr":
			case "tmrw":
				a = At(e.reference);
				break;
			case "tonight":
				a = Mt(e.reference);
				break;
			case "overmorrow":
				a = Z(e.reference, 2);
				break;
			default: if (i.match(/last\s*night/)) {
				if (n.getHours() > 6) {
					let e = new Date(n.getTime());
					e.setDate(e.getDate() - 1), n = e;
				}
				r(a, n), a.imply("hour", 0);
			}
		}
		return a.addTag("parser/ENCasualDateParser"), a;
	}
}, Bt = /(?:this)?\s{0,3}(morning|afternoon|evening|night|midnight|midday|noon)(?=\W|$)/i, Vt = class extends M {
	innerPattern() {
		return Bt;
	}
	innerExtract(e, t) {
		let n = null;
		switch (t[1].toLowerCase()) {
			case "afternoon":
				n = It(e.reference);
				break;
			case "evening":
			case "night":
				n = Nt(e.reference);
				break;
			case "midnight":
				n = Pt(e.reference);
				break;
			case "morning":
				n = Ft(e.reference);
				break;
			case "noon":
			case "midday": n = Lt(e.reference);
		}
		return n && n.addTag("parser/ENCasualTimeParser"), n;
	}
}, Ht = RegExp(`(?:(?:\\,|\\(|\\（)\\s*)?(?:on\\s*?)?(?:(this|last|past|next)\\s*)?(${v(b)}|weekend|weekday)(?:\\s*(?:\\,|\\)|\\）))?(?:\\s*(?:of\\s*)?(this|last|past|next)\\s*week)?(?=\\W|\$)`, "i"), Ut = 1, Wt = 2, Gt = 3, Kt = class extends M {
	innerPattern() {
		return Ht;
	}
	innerExtract(e, n) {
		let r = n[Ut], i = n[Gt], a = r || i;
		a ||= "", a = a.toLowerCase();
		let o = null;
		a == "last" || a == "past" ? o = "last" : a == "next" ? o = "next" : a == "this" && (o = "this");
		let s = n[Wt].toLowerCase(), c;
		if (b[s] !== void 0) c = b[s];
		else if (s == "weekend") c = o == "last" ? t.SUNDAY : t.SATURDAY;
		else if (s == "weekday") {
			let n = e.reference.getDateWithAdjustedTimezone().getDay();
			n == t.SUNDAY || n == t.SATURDAY ? c = o == "last" ? t.FRIDAY : t.MONDAY : (c = n - 1, c = o == "last" ? c - 1 : c + 1, c = c % 5 + 1);
		} else return null;
		return st(e.reference, c, o);
	}
}, qt = RegExp(`(this|last|past|next|after\\s*this)\\s*(${v(w)})(?=\\s*)(?=\\W|\$)`, "i"), Jt = 1, Yt = 2, Xt = class extends M {
	innerPattern() {
		return qt;
	}
	innerExtract(e, t) {
		let n = t[Jt].toLowerCase(), r = t[Yt].toLowerCase(), i = w[r];
		if (n == "next" || n.startsWith("after")) {
			let t = {};
			return t[i] = 1, h.createRelativeFromReference(e.reference, t);
		}
		if (n == "last" || n == "past") {
			let t = {};
			return t[i] = -1, h.createRelativeFromReference(e.reference, t);
		}
		let a = e.createParsingComponents(), o = new Date(e.reference.instant.getTime());
		return r.match(/week/i) ? (o.setDate(o.getDate() - o.getDay()), a.imply("day", o.getDate()), a.imply("month", o.getMonth() + 1), a.imply("year", o.getFullYear())) : r.match(/month/i) ? (o.setDate(1), a.imply("day", o.getDate()), a.assign("year", o.getFullYear()), a.assign("month", o.getMonth() + 1)) : r.match(/year/i) && (o.setDate(1), o.setMonth(0), a.imply("day", o.getDate()), a.imply("month", o.getMonth() + 1), a.assign("year", o.getFullYear())), a;
	}
}, Zt = /* @__PURE__ */ RegExp("([^\\d]|^)([0-3]{0,1}[0-9]{1})[\\/\\.\\-]([0-3]{0,1}[0-9]{1})(?:[\\/\\.\\-]([0-9]{4}|[0-9]{2}))?(\\W|$)", "i"), Qt = 1, $t = 5, en = 2, Q = 3, $ = 4, tn = class {
	groupNumberMonth;
	groupNumberDay;
	constructor(e) {
		this.groupNumberMonth = e ? Q : en, this.groupNumberDay = e ? en : Q;
	}
	pattern() {
		return Zt;
	}
	extract(e, t) {
		let n = t.index + t[Qt].length, r = t.index + t[0].length - t[$t].length;
		if (n > 0 && e.text.substring(0, n).match("\\d/?$") || r < e.text.length && e.text.substring(r).match("^/?\\d")) return;
		let i = e.text.substring(n, r);
		if (i.match(/^\d\.\d$/) || i.match(/^\d\.\d{1,2}\.\d{1,2}\s*$/) || !t[$] && i.indexOf("/") < 0) return;
		let a = e.createParsingResult(n, i), o = parseInt(t[this.groupNumberMonth]), s = parseInt(t[this.groupNumberDay]);
		if ((o < 1 || o > 12) && o > 12) {
			if (s >= 1 && s <= 12 && o <= 31) [s, o] = [o, s];
			else return null;
		}
		if (s < 1 || s > 31) return null;
		if (a.start.assign("day", s), a.start.assign("month", o), t[$]) {
			let e = te(parseInt(t[$]));
			a.start.assign("year", e);
		} else {
			let t = y(e.refDate, s, o);
			a.start.imply("year", t);
		}
		return a.addTag("parser/SlashDateFormatParser");
	}
}, nn = RegExp(`(this|last|past|next|after|\\+|-)\\s*(${k})(?=\\W|$)`, "i"), rn = RegExp(`(this|last|past|next|after|\\+|-)\\s*(${A})(?=\\W|$)`, "i"), an = class extends M {
	allowAbbreviations;
	constructor(e = !0) {
		super(), this.allowAbbreviations = e;
	}
	innerPattern() {
		return this.allowAbbreviations ? nn : rn;
	}
	innerExtract(e, t) {
		let n = t[1].toLowerCase(), r = j(t[2]);
		if (!r) return null;
		switch (n) {
			case "last":
			case "past":
			case "-": r = p(r);
		}
		return h.createRelativeFromReference(e.reference, r);
	}
};
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/locales/en/refiners/ENMergeRelativeAfterDateRefiner.js
function on(e) {
	return e.text.match(/^[+-]/i) != null;
}
function sn(e) {
	return e.text.match(/^-/i) != null;
}
var cn = class extends J {
	shouldMergeResults(e, t, n) {
		return e.match(/^\s*$/i) ? on(n) || sn(n) : !1;
	}
	mergeResults(e, t, n, r) {
		let i = j(n.text);
		sn(n) && (i = p(i));
		let a = h.createRelativeFromReference(m.fromDate(t.start.date()), i);
		return new g(t.reference, t.index, `${t.text}${e}${n.text}`, a);
	}
};
// node_modules/.pnpm/chrono-node@2.10.3/node_modules/chrono-node/dist/esm/locales/en/refiners/ENMergeRelativeFollowByDateRefiner.js
function ln(e) {
	return e.text.match(/\s+(before|from)$/i) != null;
}
function un(e) {
	return e.text.match(/\s+(after|since)$/i) != null;
}
var dn = class extends J {
	patternBetween() {
		return /^\s*$/i;
	}
	shouldMergeResults(e, t, n) {
		return !e.match(this.patternBetween()) || !ln(t) && !un(t) ? !1 : !!n.start.get("day") && !!n.start.get("month") && !!n.start.get("year");
	}
	mergeResults(e, t, n) {
		let r = j(t.text);
		ln(t) && (r = p(r));
		let i = h.createRelativeFromReference(m.fromDate(n.start.date()), r);
		return new g(n.reference, t.index, `${t.text}${e}${n.text}`, i);
	}
}, fn = RegExp(`^\\s*(${D})`, "i"), pn = 1, mn = class {
	refine(e, t) {
		return t.forEach(function(t) {
			if (!t.start.isDateWithUnknownYear()) return;
			let n = e.text.substring(t.index + t.text.length), r = fn.exec(n);
			if (!r || r[0].trim().length <= 3) return;
			e.debug(() => {
				console.log(`Extracting year: '${r[0]}' into : ${t}`);
			});
			let i = O(r[pn]);
			t.end != null && t.end.assign("year", i), t.start.assign("year", i), t.text += r[0];
		}), t;
	}
}, hn = class extends qe {
	constructor() {
		super();
	}
	isValid(e, t) {
		let n = t.text.trim();
		return n === e.text.trim() ? !0 : n.toLowerCase() === "may" && !e.text.substring(0, t.index).trim().match(/\b(in)$/i) ? (e.debug(() => {
			console.log(`Removing unlikely result: ${t}`);
		}), !1) : !n.toLowerCase().endsWith("the second") || (e.text.substring(t.index + t.text.length).trim().length > 0 && e.debug(() => {
			console.log(`Removing unlikely result: ${t}`);
		}), !1);
	}
}, gn = /\b(?:last\s+day|end)\s+of\s+(?:the\s+)?$/i, _n = /^(this|last|past|next)\s*(week|month|year)$/i, vn = /^\s+(this|last|past|next)\s+year(?=\W|$)/i;
function yn(e) {
	return e === "next" ? 1 : e === "last" || e === "past" ? -1 : 0;
}
var bn = class {
	refine(e, t) {
		return t.forEach((t) => {
			let n = e.text.substring(0, t.index).match(gn);
			if (!n) return;
			let r = t.text.match(_n);
			if (r) {
				let n = r[1].toLowerCase();
				this.moveToEndOfRelativePeriod(e, t, n, r[2].toLowerCase());
			} else if (t.start.isCertain("month") && !t.start.isCertain("day")) this.moveToEndOfMonth(e, t);
			else return;
			t.start.imply("hour", 12), t.start.imply("minute", 0), t.start.imply("second", 0), t.start.imply("millisecond", 0), t.start.isCertain("timezoneOffset") || t.start.delete("timezoneOffset"), t.index -= n[0].length, t.text = n[0] + t.text, t.addTag("refiner/ENEndOfPeriodRefiner");
		}), t;
	}
	moveToEndOfRelativePeriod(e, t, n, r) {
		let i = yn(n), a = e.reference.getDateWithAdjustedTimezone(), o;
		r === "week" ? (o = new Date(a.getTime()), o.setDate(a.getDate() + (6 - a.getDay()) + i * 7)) : o = r === "month" ? new Date(a.getFullYear(), a.getMonth() + i + 1, 0) : new Date(a.getFullYear() + i, 11, 31), t.start.assign("day", o.getDate()), t.start.assign("month", o.getMonth() + 1), t.start.assign("year", o.getFullYear()), t.start.delete("weekday"), t.start.imply("weekday", o.getDay());
	}
	moveToEndOfMonth(e, t) {
		let n = t.start.get("year"), r = t.start.get("month"), i = e.text.substring(t.index + t.text.length).match(vn);
		if (i) {
			let r = i[1].toLowerCase();
			n = e.reference.getDateWithAdjustedTimezone().getFullYear() + yn(r), t.start.assign("year", n), t.text += i[0];
		}
		if (!t.start.isCertain("year")) {
			let i = new Date(n, r, 0).getDate();
			n = y(e.reference.getDateWithAdjustedTimezone(), i, r), t.start.imply("year", n);
		}
		t.start.assign("day", new Date(n, r, 0).getDate());
	}
}, xn = /(?:last\s+day|end)\s+of\s+(?:the\s+)?month(?=\W|$)/i, Sn = class extends M {
	innerPattern() {
		return xn;
	}
	innerExtract(e) {
		let t = e.reference.getDateWithAdjustedTimezone(), n = t.getFullYear(), r = t.getMonth() + 1, i = new Date(n, r, 0).getDate(), a = e.createParsingComponents();
		return a.assign("day", i), a.assign("month", r), a.assign("year", n), a.addTag("parser/ENEndOfCurrentMonthParser"), a;
	}
}, Cn = class {
	createCasualConfiguration(e = !1) {
		let t = this.createConfiguration(!1, e);
		return t.parsers.push(new zt()), t.parsers.push(new Vt()), t.parsers.push(new Sn()), t.parsers.push(new Se()), t.parsers.push(new Xt()), t.parsers.push(new an()), t.refiners.unshift(new bn()), t.refiners.push(new hn()), t;
	}
	createConfiguration(e = !0, t = !1) {
		let n = Et({
			parsers: [
				new tn(t),
				new me(e),
				new I(),
				new B(t),
				new Kt(),
				new Fe(),
				new ze(e),
				new He(e),
				new Ke(e),
				new je()
			],
			refiners: [new $e()]
		}, e);
		return n.parsers.unshift(new De(e)), n.refiners.unshift(new dn()), n.refiners.unshift(new cn()), n.refiners.unshift(new Y()), n.refiners.push(new $e()), n.refiners.push(new mn()), n.refiners.push(new Ye()), n;
	}
}, wn = class e {
	parsers;
	refiners;
	defaultConfig = new Cn();
	constructor(e) {
		e ||= this.defaultConfig.createCasualConfiguration(), this.parsers = [...e.parsers], this.refiners = [...e.refiners];
	}
	clone() {
		return new e({
			parsers: [...this.parsers],
			refiners: [...this.refiners]
		});
	}
	parseDate(e, t, n) {
		let r = this.parse(e, t, n);
		return r.length > 0 ? r[0].start.date() : null;
	}
	parse(t, n, r) {
		let i = new Tn(t, n, r), a = [];
		return this.parsers.forEach((t) => {
			let n = e.executeParser(i, t);
			a = a.concat(n);
		}), a.sort((e, t) => e.index - t.index), this.refiners.forEach(function(e) {
			a = e.refine(i, a);
		}), a;
	}
	static executeParser(e, t) {
		let n = [], r = t.pattern(e), i = e.text, a = e.text, o = r.exec(a);
		for (; o;) {
			let s = o.index + i.length - a.length;
			o.index = s;
			let c = t.extract(e, o);
			if (!c) {
				a = i.substring(o.index + 1), o = r.exec(a);
				continue;
			}
			let l = null;
			c instanceof g ? l = c : c instanceof h ? (l = e.createParsingResult(o.index, o[0]), l.start = c) : l = e.createParsingResult(o.index, o[0], c);
			let u = l.index, d = l.text;
			e.debug(() => console.log(`${t.constructor.name} extracted (at index=${u}) '${d}'`)), n.push(l), a = i.substring(u + d.length), o = r.exec(a);
		}
		return n;
	}
}, Tn = class {
	text;
	option;
	reference;
	refDate;
	constructor(e, t, n) {
		this.text = e, this.option = n ?? {}, this.reference = m.fromInput(t, this.option.timezones), this.refDate = this.reference.instant;
	}
	createParsingComponents(e) {
		return e instanceof h ? e : new h(this.reference, e);
	}
	createParsingResult(e, t, n, r) {
		let i = typeof t == "string" ? t : this.text.substring(e, t), a = n ? this.createParsingComponents(n) : null, o = r ? this.createParsingComponents(r) : null;
		return new g(this.reference, e, i, a, o);
	}
	debug(e) {
		this.option.debug && (this.option.debug instanceof Function ? this.option.debug(e) : this.option.debug.debug(e));
	}
};
// node_modules/.cache/vendor-chrono-entry.mjs
function En(e) {
	return new wn({
		parsers: [
			new wt(),
			new De(!0),
			new tn(e),
			new I(),
			new B(e),
			new Kt()
		],
		refiners: [
			new Y(),
			new Tt(),
			new mn(),
			new Y()
		]
	});
}
function Dn() {
	return new wn({
		parsers: [new ze(!0)],
		refiners: [new Y()]
	});
}
export { En as createDateParser, Dn as createTimeParser };
