/**
 * A fictional world to try Openchair on: three clinics, their patients, a directory of groups, and six months in which people were
 * referred, welcomed and marked present. The same day gives the same world, since chance has a fixed seed.
 */
package org.openchair.demo;
