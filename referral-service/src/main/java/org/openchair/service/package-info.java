/** The referral API over the domain, by the same features. */
package org.openchair.service;
