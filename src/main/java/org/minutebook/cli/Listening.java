package org.minutebook.cli;

import java.util.Optional;

/**
 * Where a server listens.
 *
 * @param host name or address to listen on
 * @param port to listen on; 0 for any free port
 * @param base what the paths of all pages begin with; if absent, the path of the archive's address
 */
record Listening(String host, int port, Optional<String> base) {}
