/** Archives that are cloned from a git repository and kept up to date. */
package org.minutebook.cli.remote;
