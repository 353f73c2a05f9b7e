package com.reviewpack.warehouse;

/**
 * How a version of a pack came about.
 *
 * @param restates the version that its reader has and whose figures it corrects; 0: none
 * @param follows the version that was never mailed and in whose place it stands; 0: none
 * @param sources what it was made from
 */
public record PackOrigin(int restates, int follows, Sources sources) {

    /**
     * What a pack is made from beside its facts' settlement; digests are SHA-256 in 64 hexadecimal digits, or empty where
     * nobody kept them.
     *
     * @param position the settlement of facts
     * @param exports over the names and digests of all exports whose rows held then
     * @param portfolio over the portfolio's tables
     * @param catalogue of the offerings
     * @param templates over the installation's own template files
     * @param program the program's version
     */
    public record Sources(
            long position, String exports, String portfolio, String catalogue, String templates, String program) {

        /** Where nobody kept more than the settlement. */
        public static Sources unknown(long position) {
            return new Sources(position, "", "", "", "", "");
        }
    }

    public PackOrigin {
        if (restates < 0 || follows < 0) {
            throw new IllegalArgumentException("versions count from 1: " + restates + ", " + follows);
        }
    }

    /** The first of its key, or another made on demand. */
    public static PackOrigin ofItsOwn(Sources sources) {
        return new PackOrigin(0, 0, sources);
    }

    /** Whether its reader has an earlier version, so that it never leaves by itself. */
    public boolean isProposal() {
        return restates > 0;
    }
}
