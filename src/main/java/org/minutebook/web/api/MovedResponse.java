package org.minutebook.web.api;

/** The answer at the former address of a meeting or section: where it is now. */
record MovedResponse(String movedTo) {}
