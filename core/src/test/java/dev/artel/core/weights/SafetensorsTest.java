package dev.artel.core.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  private static final long SEED = 5;

  private static Tensor tensor(String name, DType type, List<Integer> shape, int... octets) {
    var data = ByteBuffer.allocate(octets.length);
    Arrays.stream(octets).forEach(octet -> data.put((byte) octet));
    return new Tensor(name, type, shape, data.flip());
  }

  /** A file with this header, unpadded, and so many bytes of data. */
  private static byte[] file(String header, int dataSize) {
    var text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + text.length + dataSize)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .array();
  }

  @Test
  void shouldWriteTheCanonicalBytes() {
    var tensors =
        new Tensors(
            List.of(
                tensor("b", DType.U8, List.of(3), 7, 8, 9),
                tensor("a\"\n", DType.F32, List.of(), 0, 0, 0x80, 0x3f)));

    var header =
        "{\"a\\\"\\n\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]},"
            + "\"b\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[4,7]}}";
    int padded = (header.length() + 7) / 8 * 8;
    var expected = file(header + " ".repeat(padded - header.length()), 7);
    System.arraycopy(
        new byte[] {0, 0, (byte) 0x80, 0x3f, 7, 8, 9}, 0, expected, expected.length - 7, 7);
    assertThat(Bytes.of(Safetensors.write(tensors))).isEqualTo(Bytes.of(expected));
  }

  @Test
  void shouldReadBackWhatItWrites() {
    var random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 200; trial++) {
      var list = randomTensors(random);
      var file = Safetensors.write(new Tensors(list));
      Collections.shuffle(list, new SplittableRandom(SEED));

      assertThat(Safetensors.read(file)).as("seed %d", SEED).isEqualTo(new Tensors(list));
      assertThat(Safetensors.write(new Tensors(list))).as("seed %d", SEED).isEqualTo(file);
    }
  }

  private static List<Tensor> randomTensors(SplittableRandom random) {
    var list = new ArrayList<Tensor>();
    for (int i = random.nextInt(5); i > 0; i--) {
      var type = DType.values()[random.nextInt(DType.values().length)];
      var shape = random.ints(random.nextInt(4), 0, 4).boxed().toList();
      var data = new byte[(int) Tensor.elements(shape) * type.width()];
      random.nextBytes(data);
      list.add(new Tensor("t" + i + "é\u0001", type, shape, ByteBuffer.wrap(data)));
    }
    return list;
  }

  /** Made by the format's own library, version 0.8.0. */
  @Test
  void shouldAgreeWithTheReferenceImplementation() {
    var single =
        HexFormat.of()
            .parseHex(
                "38000000000000007b2262223a7b226474797065223a225538222c227368617065223a5b335d2c22"
                    + "646174615f6f666673657473223a5b302c335d7d7d202020070809");
    var mixed =
        HexFormat.of()
            .parseHex(
                "c8000000000000007b225f5f6d657461646174615f5f223a7b22666f726d6174223a226e70227d2c"
                    + "2261223a7b226474797065223a22493634222c227368617065223a5b325d2c22646174615f6f"
                    + "666673657473223a5b302c31365d7d2c2277223a7b226474797065223a22463332222c227368"
                    + "617065223a5b322c335d2c22646174615f6f666673657473223a5b31362c34305d7d2c226d22"
                    + "3a7b226474797065223a225538222c227368617065223a5b335d2c22646174615f6f66667365"
                    + "7473223a5b34302c34335d7d7d2020200100000000000000feffffffffffffff000000000000"
                    + "803f0000004000004040000080400000a040010203");

    var tensors = Safetensors.read(mixed);
    assertThat(Safetensors.write(new Tensors(List.of(tensor("b", DType.U8, List.of(3), 7, 8, 9)))))
        .isEqualTo(single);
    assertThat(tensors.find("a").orElseThrow().data().getLong(8)).isEqualTo(-2);
    assertThat(tensors.find("w").orElseThrow().shape()).containsExactly(2, 3);
    assertThat(tensors.find("w").orElseThrow().data().getFloat(20)).isEqualTo(5);
    assertThat(tensors.find("m")).contains(tensor("m", DType.U8, List.of(3), 1, 2, 3));
  }

  @Test
  void shouldReadForeignFilesWithMetadataInAnyOrder() throws IOException {
    var file =
        file(
            "{\"z\":{\"shape\":[2],\"data_offsets\":[0,2],\"dtype\":\"I8\"}, "
                + "\"__metadata__\":{\"format\":\"pt\"},"
                + "\"empty\":{\"dtype\":\"F64\",\"shape\":[0,9],\"data_offsets\":[2,2]},"
                + "\"a\":{\"dtype\":\"BF16\",\"shape\":[1,1],\"data_offsets\":[2,4]}}",
            4);

    assertThat(Safetensors.read(file).all())
        .extracting(Tensor::name)
        .containsExactly("a", "empty", "z");
    var contents = Safetensors.contents(new ByteArrayInputStream(file), file.length);
    assertThat(contents.metadata()).isEqualTo(Map.of("format", "pt"));
    assertThat(contents.tensors())
        .extracting(Contents.Entry::name)
        .containsExactly("z", "empty", "a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':{'dtype':'U8','shape':[4],'data_offsets':[0,4]}} | 5 | data byte 4: 1 bytes of no tensor",
        "{'a':{'dtype':'U8','shape':[4],'data_offsets':[0,4]}} | 3 | beyond the 3 there are",
        "{'a':{'dtype':'U8','shape':[3],'data_offsets':[1,4]}} | 4 | leaves a gap",
        "{'a':{'dtype':'U8','shape':[3],'data_offsets':[0,3]},'b':{'dtype':'U8','shape':[2],'data_offsets':[2,4]}} | 4 | tensor \"b\": begins inside",
        "{'a':{'dtype':'U8','shape':[4],'data_offsets':[4,0]}} | 4 | are no range",
        "{'a':{'dtype':'U8','shape':[4],'data_offsets':[0]}} | 4 | are no range",
        "{'a':{'dtype':'U8','shape':[-4],'data_offsets':[0,4]}} | 4 | from 0 on",
        "{'a':{'dtype':'U8','shape':['4'],'data_offsets':[0,4]}} | 4 | from 0 on",
        "{'a':{'dtype':'U8','shape':[0.5],'data_offsets':[0,4]}} | 4 | 63 bits",
        "{'a':{'dtype':'U8','shape':[1e99],'data_offsets':[0,4]}} | 4 | 63 bits",
        "{'a':{'dtype':'U8','shape':[4294967296,4294967296],'data_offsets':[0,0]}} | 0 | overflows",
        "{'a':{'dtype':'U8','shape':[4294967296,0],'data_offsets':[0,0]}} | 0 | over 31 bits",
        "{'a':{'dtype':'F32','shape':[4],'data_offsets':[0,4]}} | 4 | does not fit",
        "{'a':{'dtype':'F31','shape':[4],'data_offsets':[0,4]}} | 4 | unknown dtype \"F31\"",
        "{'a':{'dtype':4,'shape':[4],'data_offsets':[0,4]}} | 4 | a text was expected",
        "{'a':{'dtype':'U8','shape':4,'data_offsets':[0,4]}} | 4 | a list of numbers",
        "{'a':{'dtype':'U8','data_offsets':[0,4],'x':1}} | 4 | has no shape",
        "{'a':{'dtype':'U8','shape':[4],'data_offsets':[0,4],'x':1}} | 4 | has other fields",
        "{'a':1} | 0 | tensor \"a\": not a JSON object",
        "[] | 0 | header: not a JSON object",
        "{'a':{'dtype' | 0 | no JSON",
        "{'__metadata__':{'a':1}} | 0 | __metadata__: a text was expected",
        "{'a':{'dtype':'U8','shape':[4],'data_offsets':[0,4]},'a':{'dtype':'U8','shape':[4],'data_offsets':[0,4]}} | 4 | the key \"a\" is there twice",
      })
  void shouldSayWhatIsWrongWithAHeader(String header, int dataSize, String problem) {
    var file = file(header.replace('\'', '"'), dataSize);

    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(SafetensorsException.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, Safetensors.MAX_HEADER + 1L, -1, Long.MIN_VALUE, Long.MAX_VALUE})
  void shouldRefuseAHeaderLengthBeforeAllocatingIt(long length) {
    var file = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();

    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(SafetensorsException.class)
        .hasMessageContaining("byte 0: a header of " + Long.toUnsignedString(length) + " bytes");
  }

  @Test
  void shouldRefuseNamesThatAreNotUtf8() {
    var file = file("{\"?\":1}", 0);
    file[10] = (byte) 0xff;

    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(SafetensorsException.class)
        .hasMessageContaining("not UTF-8");
  }

  /** Whatever is damaged, the reader answers with tensors or with its own exception. */
  @Test
  void shouldSurviveDamageOfAnyByte() {
    var random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 2000; trial++) {
      var file = Safetensors.write(new Tensors(randomTensors(random)));
      file[random.nextInt(file.length)] = (byte) random.nextInt();
      var cut =
          Arrays.copyOf(file, random.nextInt(4) == 0 ? random.nextInt(file.length) : file.length);
      try {
        Safetensors.read(cut);
      } catch (SafetensorsException e) {
        assertThat(e.problem()).as("seed %d", SEED).isNotBlank();
      }
    }
  }
}
