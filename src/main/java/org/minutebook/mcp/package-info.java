/**
 * The room {@code mcp}: the Model Context Protocol, by which programs that work with language
 * models call tools. It knows messages and tools, not what the tools do.
 */
package org.minutebook.mcp;
