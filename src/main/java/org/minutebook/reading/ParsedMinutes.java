package org.minutebook.reading;

import java.util.List;
import java.util.Optional;
import org.minutebook.archive.FileCorrections;
import org.minutebook.markdown.BlockParser;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Section;

/**
 * What is known of a meeting before its statements are looked for.
 *
 * @param document its blocks and link definitions, without front matter
 * @param sections in order; every line of the file is in exactly one
 * @param attendees those present
 * @param speakers who may be speaking in the notes
 * @param corrections what people have put right in the file
 * @param date when the meeting was held, if known
 */
public record ParsedMinutes(
    BlockParser.Parsed document,
    List<Section> sections,
    List<Attendee> attendees,
    Speakers speakers,
    FileCorrections corrections,
    Optional<MeetingDate> date) {}
