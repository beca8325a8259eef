package io.lampejo.onnx;

import ai.onnxruntime.OnnxJavaType;
import io.lampejo.embedding.Vectors;
import io.lampejo.models.Pooling;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads vectors out of a graph's output and pools them.
 *
 * @param type float32 or float16
 * @param width values of a row
 */
record VectorReader(OnnxJavaType type, int width, Pooling pooling, boolean normalize) {

    /** The vector that the graph has pooled into {@code row}. */
    float[] pooled(ByteBuffer output, int row) {
        return finish(read(output, row, new float[width]));
    }

    /** The vector of the sequence whose token vectors are the rows from {@code firstRow} on. */
    float[] pool(ByteBuffer output, int firstRow, int tokens) {
        return finish(
                switch (pooling) {
                    case CLS -> read(output, firstRow, new float[width]);
                    case LAST_TOKEN -> read(output, firstRow + tokens - 1, new float[width]);
                    case MEAN -> mean(output, firstRow, tokens);
                });
    }

    private float[] mean(ByteBuffer output, int firstRow, int tokens) {
        float[] sum = new float[width];
        float[] row = new float[width];
        for (int token = 0; token < tokens; token++) {
            read(output, firstRow + token, row);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += row[i];
            }
        }
        float share = 1f / tokens;
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= share;
        }
        return sum;
    }

    private float[] read(ByteBuffer output, int row, float[] into) {
        ByteBuffer values =
                output.slice(row * width * type.size, width * type.size)
                        .order(ByteOrder.nativeOrder());
        if (type == OnnxJavaType.FLOAT16) {
            for (int i = 0; i < width; i++) {
                into[i] = Float.float16ToFloat(values.getShort(i * Short.BYTES));
            }
        } else {
            values.asFloatBuffer().get(into);
        }
        return into;
    }

    private float[] finish(float[] vector) {
        if (normalize) {
            Vectors.normalize(vector);
        }
        return vector;
    }
}
