/** Whether this node can do its work, for those who send it requests. Every answer comes within a second, whatever hangs. */
package org.openchair.service.health;
