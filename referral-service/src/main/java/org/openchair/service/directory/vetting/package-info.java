/** Vetting: the checklist of red flags, the life of a directory entry, and what stops referrals at once. */
package org.openchair.service.directory.vetting;
