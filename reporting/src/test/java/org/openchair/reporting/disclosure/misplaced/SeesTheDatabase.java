package org.openchair.reporting.disclosure.misplaced;

import jakarta.persistence.EntityManager;

/** Breaks the rule that disclosure control knows nothing but tables of counts. */
record SeesTheDatabase(EntityManager database) {}
