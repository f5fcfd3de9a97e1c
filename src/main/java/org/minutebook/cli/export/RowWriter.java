package org.minutebook.cli.export;

import com.google.gson.JsonObject;

/** Takes the rows of a database. */
@FunctionalInterface
interface RowWriter {
  void row(Tables table, JsonObject row);
}
