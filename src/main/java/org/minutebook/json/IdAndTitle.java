package org.minutebook.json;

/** Names a meeting or a section in JSON. */
public record IdAndTitle(String id, String title) {}
