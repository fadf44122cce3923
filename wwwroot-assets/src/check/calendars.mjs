// Reads the portal's calendars as a program of others would: node check/calendars.mjs FILE…
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const ZONE = "Asia/Seoul";
const OFFSET = 9 * 60 * 60;
const wrong = [];
const seen = { timed: 0, whole: 0 };

for (const file of process.argv.slice(2)) {
  try {
    read(file);
  } catch (error) {
    wrong.push(`${file}: ${error.message}`);
  }
}

if (!seen.timed) wrong.push("No calendar has a date with hours.");
if (!seen.whole) wrong.push("No calendar has a whole day.");
console.log(`${process.argv.length - 2} calendars, ${seen.timed} dates with hours, ${seen.whole} whole days`);
for (const sentence of wrong) console.error(sentence);
process.exitCode = wrong.length ? 1 : 0;

/** @param {string} file */
function read(file) {
  const calendar = ICAL.Component.fromString(readFileSync(file, "utf8"));
  const say = (sentence, event) => wrong.push(`${file}: ${event?.getFirstPropertyValue("uid") ?? "calendar"}: ${sentence}`);
  const zone = calendar.getAllSubcomponents("vtimezone").find(part => part.getFirstPropertyValue("tzid") === ZONE);
  if (!zone) say(`no definition of ${ZONE}`);
  if (!calendar.getFirstPropertyValue("version") || !calendar.getFirstPropertyValue("prodid")) say("no VERSION or PRODID");
  const uids = new Set();
  for (const event of calendar.getAllSubcomponents("vevent")) {
    const uid = event.getFirstPropertyValue("uid");
    if (!uid || uids.has(uid)) say("its UID is missing or stands twice", event);
    uids.add(uid);
    for (const name of ["sequence", "status", "last-modified", "dtstamp", "summary", "dtend"]) if (event.getFirstPropertyValue(name) === null) say(`no ${name}`, event);
    if (!["CONFIRMED", "CANCELLED", "TENTATIVE"].includes(event.getFirstPropertyValue("status"))) say("an unknown status", event);
    const [starts, ends] = ["dtstart", "dtend"].map(name => event.getFirstPropertyValue(name));
    if (starts.isDate !== ends.isDate || starts.compare(ends) >= 0) say("it ends before it begins, or otherwise than it begins", event);
    if (starts.isDate !== uid.startsWith("closure-")) say("closed days are whole days, and nothing else is", event);
    seen[starts.isDate ? "whole" : "timed"]++;
    if (starts.isDate) continue;
    for (const name of ["dtstart", "dtend"]) {
      if (event.getFirstProperty(name).getParameter("tzid") !== ZONE) say(`${name} is not told in ${ZONE}`, event);
      const time = event.getFirstPropertyValue(name);
      if (zone && new ICAL.Timezone(zone).utcOffset(time) !== OFFSET) say(`${name} does not resolve to +09:00`, event);
      if (time.zone?.tzid !== ZONE || time.toUnixTime() !== Date.parse(`${time.toString().slice(0, 19)}+09:00`) / 1000) say(`${name} is another instant to this parser`, event);
    }
  }
}
