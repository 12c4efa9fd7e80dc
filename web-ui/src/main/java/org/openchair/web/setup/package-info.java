/** Setting up a group, part by part. */
package org.openchair.web.setup;
