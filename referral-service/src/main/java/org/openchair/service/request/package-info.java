/** What all requests share: id, size, paging, language, repetition. */
package org.openchair.service.request;
