package org.minutebook.addresses;

import java.util.Map;

/**
 * What came of handing out addresses.
 *
 * @param given the addresses of the files that were read, by file
 * @param ledger what to keep
 */
public record AssignedAddresses(Map<String, AddressAssignment> given, Ledger ledger) {}
