/** Setting a group up by hand: five steps in parts that can be written in any order, left and come back to. */
package org.openchair.directory.setup;
