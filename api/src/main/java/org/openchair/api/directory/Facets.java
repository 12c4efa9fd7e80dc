package org.openchair.api.directory;

import java.util.List;

/**
 * Vocabularies to filter the directory by, in the language asked for.
 */
public record Facets(
        List<CodeLabel> focus,
        List<CodeLabel> audience,
        List<CodeLabel> languages,
        List<CodeLabel> approaches,
        List<CodeLabel> stages,
        List<CodeLabel> access,
        List<CodeLabel> declineReasons) {}
