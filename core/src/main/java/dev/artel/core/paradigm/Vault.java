package dev.artel.core.paradigm;

import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.seal.ContentKey;
import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Grants;
import dev.artel.core.seal.Label;
import dev.artel.core.seal.SealingKey;
import dev.artel.core.seal.Wrap;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import java.io.IOException;
import java.util.List;

/** Seals, stores, fetches and opens, for jobs; what strangers did wrong is a value. */
public record Vault(Tools tools) {
  /** What came of opening something by its grant. */
  public sealed interface Contents {
    record Plain(byte[] bytes, ContentKey key, Grant grant) implements Contents {}

    /** Grant or ciphertext could not be had. */
    record Unavailable() implements Contents {}

    /** No grant, none for this party, or nothing that it opens. */
    record Unreadable() implements Contents {}

    /** Larger than it may be. */
    record TooLarge() implements Contents {}
  }

  /** A ciphertext that was put into the store, and its key. */
  public record Sealed(Cid cid, ContentKey key) {}

  /** One who is given a key. */
  public record Receiver(Address address, SealingKey sealingKey) {}

  // Generous for the tags of a ciphertext's chunks and its header.
  private static long cipherLimit(long plainLimit) {
    return plainLimit + plainLimit / 1024 + 1024;
  }

  public Contents open(Cid grantId, Label label, long maxBytes) throws IOException {
    return switch (tools.store().fetch(grantId, Grants.MAX_SIZE)) {
      case Fetched.Missing _ -> new Contents.Unavailable();
      case Fetched.TooLarge _, Fetched.Damaged _ -> new Contents.Unreadable();
      case Fetched.Found(Source file) ->
          switch (Grants.read(file.read(Grants.MAX_SIZE)).orElse(null)) {
            case null -> new Contents.Unreadable();
            case Grant grant -> open(grant, label, maxBytes);
          };
    };
  }

  public Contents open(Grant grant, Label label, long maxBytes) throws IOException {
    var key = tools.sealing().unwrap(grant, label);
    if (key.isEmpty()) {
      return new Contents.Unreadable();
    }
    return switch (tools.store().fetch(grant.ciphertext(), cipherLimit(maxBytes))) {
      case Fetched.Missing _ -> new Contents.Unavailable();
      case Fetched.TooLarge _ -> new Contents.TooLarge();
      case Fetched.Damaged _ -> new Contents.Unreadable();
      case Fetched.Found(Source cipher) -> {
        var plain = tools.sealing().open(cipher.read(cipherLimit(maxBytes)), key.get(), label);
        yield plain.isPresent()
            ? new Contents.Plain(plain.get(), key.get(), grant)
            : new Contents.Unreadable();
      }
    };
  }

  /**
   * Seals to nobody yet: grants come later. The key follows from this party's own and the label.
   */
  public Sealed put(byte[] plain, Label label) throws IOException {
    return put(plain, label, tools.sealing().derive(label, Digests.sha256(plain)));
  }

  public Sealed put(byte[] plain, Label label, ContentKey key) throws IOException {
    var cipher = tools.sealing().seal(plain, key, label);
    return new Sealed(tools.store().put(Source.of(cipher)), key);
  }

  public Grant grant(Sealed sealed, Label label, List<Receiver> receivers) {
    return new Grant(sealed.cid(), sealed.key().hash(), wraps(sealed.key(), label, receivers));
  }

  public Cid putGrant(Grant grant) throws IOException {
    return tools.store().put(Source.of(Grants.write(grant)));
  }

  private List<Wrap> wraps(ContentKey key, Label label, List<Receiver> receivers) {
    return receivers.stream()
        .distinct()
        .map(r -> tools.sealing().wrap(key, r.address(), r.sealingKey(), label))
        .toList();
  }
}
