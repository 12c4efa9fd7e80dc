package org.openchair.reporting.ledger;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/** The ledger's connections, with a role that can only read and append there. */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/ledger",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=openchair.database.url}",
        user = "${MPCONFIG=openchair.ledger.database.user}",
        password = "${MPCONFIG=openchair.ledger.database.password}",
        minPoolSize = 0,
        maxPoolSize = 5,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
        })
public class LedgerDataSource {}
