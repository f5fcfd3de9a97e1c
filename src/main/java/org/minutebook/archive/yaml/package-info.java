/** YAML that people write by hand, read with the lines of what is wrong in it. */
package org.minutebook.archive.yaml;
