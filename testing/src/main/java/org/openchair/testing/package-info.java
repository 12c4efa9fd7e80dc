/** What tests of every module need: a real PostgreSQL with the schema, access tokens, settings of a server, and rules about tests and code. */
package org.openchair.testing;
