/**
 * Members who learn from each other without a leader: each publishes its model, reads everybody's
 * latest, averages for itself and records the result. Source: docs/peer.md; "IPFS-Blockchain-based
 * Decentralized Federated Learning for E-Commerce".
 */
@NullMarked
package dev.artel.paradigms.peer;

import org.jspecify.annotations.NullMarked;
