package org.minutebook.web.api;

import org.minutebook.json.Inline;
import org.minutebook.web.server.ProblemDetails;

/** The answer of all but {@code /status} while the archive is read for the first time. */
record IndexingProblem(@Inline ProblemDetails problem, @Inline IndexingResponse progress) {}
