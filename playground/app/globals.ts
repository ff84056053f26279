/** Discourse's global `moment`; to be imported before any of the plugin's files. */
import moment from "moment-timezone";

Object.assign(window, { moment });
