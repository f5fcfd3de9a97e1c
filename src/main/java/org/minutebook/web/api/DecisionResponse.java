package org.minutebook.web.api;

import java.util.List;
import org.minutebook.json.Inline;
import org.minutebook.json.StatementJson;

/** The answer of {@code /decisions/{number}}. */
record DecisionResponse(@Inline StatementJson decision, List<String> warnings) {}
