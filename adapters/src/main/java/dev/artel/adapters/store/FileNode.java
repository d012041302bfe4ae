package dev.artel.adapters.store;

import dev.artel.adapters.store.ContentId.Codec;
import dev.artel.core.values.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One block of a UnixFS file: a leaf with bytes, or a branch with links. In dag-pb a node is a
 * protobuf message whose links come before its data, and its data another one. What is read comes
 * from strangers: every size is checked before it is believed, and a leaf's data is a view of its
 * block. Sources: the specifications of dag-pb (IPLD) and UnixFS (IPFS).
 */
record FileNode(List<FileLink> links, long size, ByteBuffer data) {
  /** What a dag-pb leaf begins with; a branch begins with a link. */
  static final byte LEAF_START = 0x0a;

  private static final int RAW_TYPE = 0;
  private static final int DIRECTORY_TYPE = 1;
  private static final int FILE_TYPE = 2;
  private static final int NODE_DATA = 1;
  private static final int NODE_LINK = 2;
  private static final int LINK_ID = 1;
  private static final int LINK_NAME = 2;
  private static final int LINK_TOTAL = 3;
  private static final int FILE_KIND = 1;
  private static final int FILE_BYTES = 2;
  private static final int FILE_SIZE = 3;
  private static final int CHILD_SIZE = 4;

  static byte[] leaf(byte[] chunk) {
    var file = new ProtoWriter(chunk.length + 32).number(FILE_KIND, FILE_TYPE);
    if (chunk.length > 0) {
      file.bytes(FILE_BYTES, chunk);
    }
    file.number(FILE_SIZE, chunk.length);
    return new ProtoWriter(chunk.length + 48).bytes(NODE_DATA, file.toArray()).toArray();
  }

  static byte[] branch(List<FileLink> links) {
    long size = links.stream().mapToLong(FileLink::size).sum();
    var node = new ProtoWriter(64 * links.size());
    var file = new ProtoWriter(16 * links.size());
    file.number(FILE_KIND, FILE_TYPE).number(FILE_SIZE, size);
    for (var link : links) {
      var entry = new ProtoWriter(64).bytes(LINK_ID, link.id().bytes().toArray());
      entry.bytes(LINK_NAME, new byte[0]).number(LINK_TOTAL, link.total());
      node.bytes(NODE_LINK, entry.toArray());
      file.number(CHILD_SIZE, link.size());
    }
    return node.bytes(NODE_DATA, file.toArray()).toArray();
  }

  static FileNode read(ContentId id, byte[] block) throws DamagedException {
    if (id.codec() == Codec.RAW) {
      return new FileNode(List.of(), block.length, ByteBuffer.wrap(block));
    }
    var reader = new ProtoReader(id, ByteBuffer.wrap(block));
    var links = new ArrayList<FileLink>();
    while (reader.next() && reader.field() == NODE_LINK) {
      links.add(link(id, reader.bytes()));
    }
    reader.require(reader.field() == NODE_DATA, "it has no data, or a field of an unknown kind");
    var file = file(id, reader.bytes(), links);
    reader.require(!reader.next(), "something follows its data");
    return file;
  }

  private static FileLink link(ContentId id, ByteBuffer message) throws DamagedException {
    var reader = new ProtoReader(id, message);
    reader.require(reader.next() && reader.field() == LINK_ID, "a link names no block");
    var child = child(reader);
    long total = 0;
    while (reader.next()) {
      switch (reader.field()) {
        case LINK_NAME -> reader.require(!reader.bytes().hasRemaining(), "a link has a name");
        case LINK_TOTAL -> total = reader.number();
        default -> throw reader.damaged("a link has a field of an unknown kind");
      }
    }
    return new FileLink(child, 0, total);
  }

  private static ContentId child(ProtoReader reader) throws DamagedException {
    var octets = reader.bytes();
    reader.require(octets.remaining() <= 64, "a link's content id is too long");
    var copy = new byte[octets.remaining()];
    octets.get(copy);
    try {
      return ContentId.read(Bytes.of(copy));
    } catch (IllegalArgumentException e) {
      throw reader.damaged("a link's content id is none: " + e.getMessage());
    }
  }

  /** The UnixFS message; its sizes of children are those of the links, in the same order. */
  private static FileNode file(ContentId id, ByteBuffer message, List<FileLink> links)
      throws DamagedException {
    var reader = new ProtoReader(id, message);
    reader.require(reader.next() && reader.field() == FILE_KIND, "it has no UnixFS type");
    long type = reader.number();
    reader.require(type != DIRECTORY_TYPE, "it is a directory, not a file");
    reader.require(type == FILE_TYPE || type == RAW_TYPE, "it is no UnixFS file");
    var data = ByteBuffer.allocate(0);
    long size = -1;
    var sized = new ArrayList<FileLink>();
    while (reader.next()) {
      switch (reader.field()) {
        case FILE_BYTES -> data = reader.bytes();
        case FILE_SIZE -> size = reader.number();
        case CHILD_SIZE -> {
          reader.require(sized.size() < links.size(), "it has more sizes than links");
          var link = links.get(sized.size());
          sized.add(new FileLink(link.id(), reader.number(), link.total()));
        }
        default -> throw reader.damaged("its UnixFS data has a field of an unknown kind");
      }
    }
    reader.require(sized.size() == links.size(), "it has more links than sizes");
    return checked(reader, new FileNode(sized, size, data));
  }

  private static FileNode checked(ProtoReader reader, FileNode node) throws DamagedException {
    int held = node.data.remaining();
    reader.require(node.links.isEmpty() || held == 0, "it has both links and bytes");
    long sum = held;
    for (var link : node.links) {
      reader.require(link.size() > 0, "a link leads to no bytes");
      sum += link.size();
      reader.require(sum > 0, "its sizes are absurd");
    }
    reader.require(sum == node.size, "it says " + node.size + " bytes and has " + sum);
    return node;
  }
}
