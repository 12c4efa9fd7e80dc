package org.openchair.reporting.participation;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/** Connections for the de-identified views, with a role that can read them and nothing else. */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/reporting",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=openchair.database.url}",
        user = "${MPCONFIG=openchair.reporting.database.user}",
        password = "${MPCONFIG=openchair.reporting.database.password}",
        minPoolSize = 0,
        maxPoolSize = 10,
        properties = {
            // As of the referral service; a report may read for longer than a page.
            "options=-c statement_timeout=60s -c lock_timeout=4s -c idle_in_transaction_session_timeout=60s",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.max-wait-time-in-millis=10000",
            // A database that hangs fails a request instead of holding it for good.
            "connectTimeout=5",
            "socketTimeout=60",
            "tcpKeepAlive=true"
        })
public class ReportingDataSource {}
