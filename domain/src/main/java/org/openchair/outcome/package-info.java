/** How people are: questionnaires, their scores, and what a difference between two scores means. */
package org.openchair.outcome;
