/** The tools that language models may call, and the address at which they are called. */
package org.minutebook.web.mcp;
