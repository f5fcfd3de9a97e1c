package org.minutebook.web;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.minutebook.archive.Settings;

/**
 * What a server is told at its start.
 *
 * @param host name or address to listen at, {@code 127.0.0.1} for this machine alone
 * @param port to listen at; 0 takes any that is free
 * @param staticFolder the project's {@code static/}: stylesheet and icons
 * @param archive the archive's settings, asked for at every request because they may be edited
 * @param version of the program, for {@code /api/v1/status}
 */
public record WebSettings(
    String host, int port, Path staticFolder, Supplier<Settings> archive, String version) {}
