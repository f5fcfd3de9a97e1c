package org.minutebook.search;

/**
 * A person whom a name means.
 *
 * @param id the slug of their name
 * @param meetings how many they attended
 */
public record KnownPerson(String id, String name, int meetings) {}
