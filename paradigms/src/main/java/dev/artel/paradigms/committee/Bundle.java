package dev.artel.paradigms.committee;

import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Grants;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a seat reveals beside its manifest, as a file: the grants of the aggregate (to requester,
 * workers, candidates, auditors), of the spent fragment (to candidates) and of the updates that
 * this seat opened (to seats and auditors). Each grant stands behind its length in four bytes.
 */
record Bundle(Grant model, Grant fragment, List<Grant> updates) {
  static final int MAX_SIZE = 1 << 26;
  private static final byte[] MAGIC = {'A', 'R', 'T', 'B', 1};

  Bundle {
    updates = List.copyOf(updates);
  }

  byte[] write() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(MAGIC);
    append(out, model);
    append(out, fragment);
    updates.forEach(grant -> append(out, grant));
    return out.toByteArray();
  }

  private static void append(ByteArrayOutputStream out, Grant grant) {
    var file = Grants.write(grant);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(file.length).array());
    out.writeBytes(file);
  }

  /** Empty for anything but a bundle. */
  static Optional<Bundle> read(byte[] file) {
    if (file.length < MAGIC.length
        || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return Optional.empty();
    }
    var in = ByteBuffer.wrap(file, MAGIC.length, file.length - MAGIC.length);
    var grants = new ArrayList<Grant>();
    while (in.hasRemaining()) {
      var grant = next(in);
      if (grant.isEmpty()) {
        return Optional.empty();
      }
      grants.add(grant.get());
    }
    return grants.size() < 2
        ? Optional.empty()
        : Optional.of(new Bundle(grants.get(0), grants.get(1), grants.subList(2, grants.size())));
  }

  private static Optional<Grant> next(ByteBuffer in) {
    if (in.remaining() < Integer.BYTES) {
      return Optional.empty();
    }
    int size = in.getInt();
    if (size < 0 || size > in.remaining()) {
      return Optional.empty();
    }
    var grant = new byte[size];
    in.get(grant);
    return Grants.read(grant);
  }
}
