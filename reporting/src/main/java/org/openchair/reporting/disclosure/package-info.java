/**
 * Disclosure control for tables of counts of people: which figures of a table stay hidden, and the proof that the rest does not
 * give them away.
 *
 * <p>A table is seen as atoms (its finest counts) and cells, each the sum of some atoms. A reader of the table knows every
 * published cell, that counts are whole and never negative, and that zeros are always published, hence that a hidden cell is at
 * least 1. {@link org.openchair.reporting.disclosure.Demand} says how little such a reader may learn,
 * {@link org.openchair.reporting.disclosure.SecondarySuppression} hides what has to be hidden for it, and
 * {@link org.openchair.reporting.disclosure.CertificateChecker} proves it in whole numbers without any solver.
 *
 * <p>Somebody who took part and knows their own record learns no more: it tells them that some cells are at least 1, which every
 * reader knows already.
 */
package org.openchair.reporting.disclosure;
