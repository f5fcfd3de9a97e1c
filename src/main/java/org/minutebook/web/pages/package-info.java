/** Builds each page: asks the search, fills the view and renders the template. */
package org.minutebook.web.pages;
