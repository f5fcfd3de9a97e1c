/** Lists that are read page by page. */
package org.minutebook.web.lists;
