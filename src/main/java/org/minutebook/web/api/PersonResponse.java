package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.json.Inline;
import org.minutebook.json.StatementJson;

/**
 * The answer of {@code /people/{person}}.
 *
 * @param attended the meetings they attended, by date
 * @param entries the actions they own, newest first
 * @param next address of the following actions
 */
record PersonResponse(
    @Inline PeopleResponse.PersonJson person,
    List<MeetingRefJson> attended,
    List<StatementJson> entries,
    List<String> warnings,
    Optional<String> next) {}
