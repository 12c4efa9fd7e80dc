package org.openchair.reporting.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The de-identified view of single groups. One statement, so that all its figures are of the same moment. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class GroupCounts {

    @PersistenceContext(unitName = "reporting")
    private EntityManager views;

    /** The runs of quarters from the first in which the group met after that day, the shortest first. */
    List<RecordCounts> runsAfter(UUID group, LocalDate day) {
        return views.createNamedQuery("group-record-counts", RecordCounts.class)
                .setParameter(1, group)
                .setParameter(2, Date.valueOf(day))
                .getResultList();
    }
}
