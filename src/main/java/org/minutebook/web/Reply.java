package org.minutebook.web;

import java.util.Map;

/**
 * An answer before it is sent.
 *
 * @param headers besides the type and those every answer has
 */
record Reply(int status, String type, String body, Map<String, String> headers) {}
