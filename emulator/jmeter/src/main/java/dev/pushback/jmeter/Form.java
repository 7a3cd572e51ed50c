package dev.pushback.jmeter;

import java.beans.PropertyDescriptor;
import org.apache.jmeter.testbeans.BeanInfoSupport;
import org.apache.jmeter.testbeans.TestBean;

/** A form of JMeter's whose fields are texts, so that functions and variables can stand in each. */
abstract class Form extends BeanInfoSupport {

    Form(Class<? extends TestBean> bean) {
        super(bean);
    }

    /** Fields that stand together, empty unless another default is set. */
    final void group(String name, String... fields) {
        createPropertyGroup(name, fields);
        for (String field : fields) {
            usually(field, "");
        }
    }

    /** What stands in a new form. */
    final void usually(String field, String value) {
        PropertyDescriptor property = property(field);
        property.setValue(NOT_UNDEFINED, Boolean.TRUE);
        property.setValue(DEFAULT, value);
    }
}
