package dev.ringback.wording;

/**
 * What came of a change.
 *
 * @param done false when somebody else was faster
 * @param template as it now stands
 */
record TemplateChange(boolean done, MessageTemplate template) {}
