/** What holds for every answer of the API: its description, and how answers follow it. */
package org.minutebook.web.contract;
