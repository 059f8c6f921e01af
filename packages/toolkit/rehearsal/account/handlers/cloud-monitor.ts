import { tf } from "../types";
import { text } from "../values";
import { type Handler, quick, states } from "./handler";

/** An alarm, which nothing has set off. Source: provider documentation r/cms_alarm, 1.289. */
export const alarm: Handler = {
  type: tf.alarm,
  label: "alarm",
  global: true,
  states: states("OK", "OK", "OK", "OK"),
  minutes: quick,
  nameOf: (attributes) => text(attributes, "name"),
  // The provider names its rules itself (resource_alicloud_cms_alarm.go:371).
  make: ({ wanted, newId }) => ({
    id: text(wanted, "id") || newId("", text(wanted, "name")),
    attributes: {},
  }),
};

/** Contacts and their groups are the account's, and known by their names. Source: r/cms_alarm_contact, 1.289. */
export const alarmContact: Handler = {
  type: tf.alarmContact,
  label: "alarm contact",
  global: true,
  states: states("", "", "", ""),
  minutes: quick,
  nameOf: (attributes) => text(attributes, "alarm_contact_name"),
  make: ({ wanted }) => ({ id: text(wanted, "alarm_contact_name"), attributes: {} }),
};

/** Source: provider documentation r/cms_alarm_contact_group, 1.289. */
export const alarmContactGroup: Handler = {
  type: tf.alarmContactGroup,
  label: "alarm contact group",
  global: true,
  states: states("", "", "", ""),
  minutes: quick,
  nameOf: (attributes) => text(attributes, "alarm_contact_group_name"),
  make: ({ wanted }) => ({ id: text(wanted, "alarm_contact_group_name"), attributes: {} }),
};

/** Source: provider documentation r/cms_event_rule, 1.289. */
export const eventRule: Handler = {
  type: tf.eventRule,
  label: "event rule",
  global: true,
  states: states("ENABLED", "ENABLED", "ENABLED", "ENABLED"),
  minutes: quick,
  nameOf: (attributes) => text(attributes, "rule_name"),
  make: ({ wanted }) => ({ id: text(wanted, "rule_name"), attributes: {} }),
  // Its status is whether somebody turned it off.
  view: ({ attributes }) => ({ status: text(attributes, "status") || "ENABLED" }),
};
