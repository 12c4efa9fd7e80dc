package org.openchair.api.directory;

import java.util.List;

/**
 * How the groups that somebody looks for are spread. Each list leaves its own choice aside, so that it counts what another choice
 * would find; codes without a group are left out.
 *
 * @param total groups that fit everything asked for
 * @param closest is nothing written like the words that were asked for, so that what is spelled alike is shown instead?
 */
public record GroupFacets(
        int total,
        boolean closest,
        List<FacetCount> leadership,
        List<FacetCount> focus,
        List<FacetCount> format,
        List<FacetCount> language,
        List<FacetCount> audience,
        List<FacetCount> cost,
        List<FacetCount> enrollment) {}
