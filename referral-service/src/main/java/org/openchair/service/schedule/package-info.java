/**
 * What the platform does by itself, again and again: each job has a plan, runs on one node at a time, survives its own failures,
 * and leaves a heartbeat that says when it is late.
 */
package org.openchair.service.schedule;
