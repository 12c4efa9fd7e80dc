/** Where everybody starts: who am I, and what needs me now. */
package org.openchair.service.home;
