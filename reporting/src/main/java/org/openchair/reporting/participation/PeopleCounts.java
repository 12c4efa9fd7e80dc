package org.openchair.reporting.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.openchair.reporting.period.CalendarQuarter;

/** The de-identified views, read with a role that can read nothing else. Each call sees one state of the data. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PeopleCounts {

    @PersistenceContext(unitName = "reporting")
    private EntityManager views;

    /** Everything counted in a quarter; empty when nobody attended anything. */
    List<PeopleCount> in(CalendarQuarter quarter) {
        return views.createNamedQuery("people-counts-of-quarter", PeopleCount.class)
                .setParameter(1, Date.valueOf(quarter.from()))
                .setParameter(2, Date.valueOf(quarter.to()))
                .getResultList();
    }

    /** The quarters in which somebody attended something. */
    List<CalendarQuarter> quarters() {
        return views.createNamedQuery("quarters-with-people", PeopleCount.class)
                .getResultStream()
                .map(PeopleCount::start)
                .map(CalendarQuarter::of)
                .toList();
    }

    /** Can the views be read now? Throws when not. */
    void probe() {
        views.createNamedQuery("people-counts-of-quarter", PeopleCount.class)
                .setParameter(1, Date.valueOf(LocalDate.EPOCH))
                .setParameter(2, Date.valueOf(LocalDate.EPOCH))
                .getResultList();
    }
}
