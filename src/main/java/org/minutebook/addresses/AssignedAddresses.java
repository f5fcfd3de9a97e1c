package org.minutebook.addresses;

import java.util.List;
import java.util.Map;

/**
 * The result of assigning addresses to an archive.
 *
 * @param assignments the addresses of the meetings that were read, by file in the order of its
 *     lines
 * @param ledger the ledger to keep from now on
 */
public record AssignedAddresses(Map<String, List<AddressAssignment>> assignments, Ledger ledger) {}
