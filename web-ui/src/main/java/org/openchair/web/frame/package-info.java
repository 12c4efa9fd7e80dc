/** What every page has: frame, forms and their errors, words, dates, and the answers to requests that fail. */
package org.openchair.web.frame;
