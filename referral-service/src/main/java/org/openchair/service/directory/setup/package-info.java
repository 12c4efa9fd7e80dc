/** Setting a group up by hand: its parts, its task list, and the places, hosts and people that it can name. */
package org.openchair.service.directory.setup;
