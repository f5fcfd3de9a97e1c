package org.minutebook.addresses;

import java.util.Map;

/**
 * The result of assigning addresses to an archive.
 *
 * @param assignments the addresses of the files that were read, by file
 * @param ledger the ledger to keep from now on
 */
public record AssignedAddresses(Map<String, AddressAssignment> assignments, Ledger ledger) {}
